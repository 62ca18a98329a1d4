/** The schemas of TS 119 612 judge a list offline, and within limits whatever it holds. */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from '@jest/globals'
import { buildTrustedList } from '../../../documents/trusted-list/build.ts'
import { schemaRemarks } from '../../../documents/trusted-list/schema.ts'
import { issueOf, issuingCertificate, twoEntries } from './register.ts'

const { certificate } = await issuingCertificate('CN=List')
const list = buildTrustedList(
  issueOf(await twoEntries(), { signers: [Buffer.from(certificate, 'base64')] }),
).bytes.toString()
const said = async (xml: string, limits?: Parameters<typeof schemaRemarks>[1]) =>
  (await schemaRemarks(Buffer.from(xml), limits)).map(({ code, text }) => {
    expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    return `${code}: ${text.en}`
  })

it('Nothing is said against a list as it is built', async () => {
  expect(await said(list)).toEqual([])
})

it.each([
  ['a number that is none', '<TSLSequenceNumber>1', '<TSLSequenceNumber>x', 'TSLSequenceNumber'],
  ['an element that is unknown', '<SchemeTerritory>', '<Other/><SchemeTerritory>', 'Other'],
  ['a criterion of an extension', 'assert="atLeastOne"', 'assert="some"', 'assert'],
  ['a name without its language', '<Name xml:lang="en">', '<Name>', 'lang'],
])('%s is named with its place', async (_, from, to, named) => {
  const [first] = await said(list.replace(from, to))
  expect(first).toMatch(/^Schema: line \d+/)
  expect(first).toContain(named)
})

it('Schemas that a list points to are not fetched, and change nothing for the next', async () => {
  const asked: string[] = []
  const server = createServer((socket) => {
    asked.push('asked')
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const hint = (namespace: string, at: string) =>
    list.replace(
      '<TrustServiceStatusList ',
      `<TrustServiceStatusList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${at}" `,
    )
  const places = [
    `http://127.0.0.1:${port}/x.xsd`,
    'file:///etc/passwd',
    'ts_119612v020401_xsd.xsd',
  ]
  for (const at of places)
    for (const namespace of ['urn:other', 'http://uri.etsi.org/02231/v2#'])
      expect(await said(hint(namespace, at))).toEqual([])
  expect(asked).toEqual([])
  server.close()
})

it('Of very many violations twenty are named; what costs too much is ended and said', async () => {
  const names = (many: number) =>
    list.replace(
      /<SchemeOperatorName>.*?<\/SchemeOperatorName>/s,
      `<SchemeOperatorName>${'<Name a="" b="" c=""/>'.repeat(many)}</SchemeOperatorName>`,
    )
  expect(await said(names(200))).toHaveLength(20)
  // Each takes as long to place as it has siblings before it: hours, were it let run.
  const [slow, ...others] = await said(names(400_000), { milliseconds: 3_000, heapMiB: 256 })
  expect([slow, others]).toEqual([expect.stringMatching(/^SchemaTooCostly/), []])
  const [large] = await said(names(20_000), { milliseconds: 300_000, heapMiB: 8 })
  expect(large).toMatch(/^SchemaTooCostly/)
})

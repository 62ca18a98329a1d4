/** Every URI that the list names below the service's address is answered by the service, in both languages. */
import 'reflect-metadata'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pino from 'pino'
import { createApp } from '../../../api/app.ts'
import type { Parts } from '../../../api/parts.ts'
import { routes } from '../../../api/routes/index.ts'
import { buildTrustedList } from '../../../documents/trusted-list/build.ts'
import { buildListJson } from '../../../documents/trusted-list/list-json.ts'
import { schemeAt } from '../../../documents/trusted-list/miit-scheme.ts'
import { everyElement } from '../../../documents/xml/element.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { termsPath } from '../../../domain/register/list-terms.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { registerStatuses } from '../../../procedure/register-status.ts'
import {
  entryOf,
  inForce,
  issueOf,
  issuingCertificate,
} from '../../documents/trusted-list/register.ts'

const address = 'https://recognition.example.cn'
const later = '2026-06-01T00:00:00.000Z'

/** One entry for each status that a recognition may have, one of seals, and one whose key left the chain. */
async function everyKind(): Promise<RegisterEntry[]> {
  const issuing = await issuingCertificate('CN=One,C=AT')
  const withStatus = registerStatuses.map((status, at) => {
    const entry = entryOf(at + 1, [issuing])
    const history = [
      { ...inForce, to: later },
      { ...inForce, status, from: later },
    ]
    return { ...entry, types: entry.types.map((type) => ({ ...type, history })) }
  })
  const seals = entryOf(100, [issuing])
  const left = entryOf(101, [{ ...issuing, until: later }])
  const types = seals.types.map((type) => ({ ...type, purpose: 'ELECTRONIC_SEAL' as const }))
  return [...withStatus, { ...seals, types }, left]
}

let named: string[]
let service: string
let stop: () => void
beforeAll(async () => {
  const issue = issueOf(await everyKind(), {
    scheme: schemeAt(`${address}/`),
    signers: [Buffer.from((await issuingCertificate('CN=List')).certificate, 'base64')],
  })
  const { bytes } = buildTrustedList(issue)
  const namespaces = [...bytes.toString().matchAll(/xmlns:\w+="([^"]+)"/g)].map(([, uri]) => uri!)
  const texts = [...everyElement(readXml(bytes).root)].flatMap(({ text, attributes }) => [
    text.trim(),
    ...attributes.map(({ value }) => value),
  ])
  const json = JSON.parse(buildListJson(issue).toString()) as { statuses: { uri: string }[] }
  const inJson = json.statuses.map(({ uri }) => uri)
  named = [...new Set([...namespaces, ...texts, ...inJson])].filter((uri) =>
    uri.startsWith(address),
  )
  // What these routes use; no other is called.
  const parts: object = { complaints: { trustedProxies: false }, log: pino({ level: 'silent' }) }
  const server = createApp(parts as Parts).listen(0, '127.0.0.1')
  await once(server, 'listening')
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => void server.close()
})
afterAll(() => stop())

const ask = (uri: string, accept = 'text/html') =>
  fetch(uri.replace(address, service), { headers: { Accept: accept } })
const terms = () => named.filter((uri) => uri.startsWith(address + termsPath))

describe('A URI that the list names', () => {
  it('of our own scheme is explained as a page in both languages, and as JSON', async () => {
    const paths = terms().map((uri) => uri.slice(address.length + termsPath.length))
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['', '/rules', '/qualifier/recognised', '/recognition/v1#', '/status/left-chain'],
        ...registerStatuses.map((status) => `/status/${status}`),
        ...['signature', 'seal'].map((one) => `/service-type/${one}/natural%20person%2F1`),
      ]),
    )
    for (const uri of terms()) {
      const page = await ask(uri)
      expect([uri, page.status]).toEqual([uri, 200])
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      const html = await page.text()
      expect(html).toMatch(/<span lang="zh-CN">[^<]*[\u4e00-\u9fff]/)
      expect(html).toMatch(/<span lang="en">[^<]*[A-Za-z]/)
      const json = await (await ask(uri, 'application/json')).json()
      expect(json).toMatchObject({ title: { en: expect.any(String), 'zh-CN': expect.any(String) } })
    }
  })

  it('of anything else of the service is a path of it', () => {
    const others = named.filter((uri) => !terms().includes(uri)).map((uri) => new URL(uri).pathname)
    expect(others).toContain('/register/trusted-list.xml')
    const patterns = routes
      .filter(({ contract }) => contract.method === 'get' && contract.access === 'public')
      .map(({ contract }) => new RegExp(`^${contract.path.replace(/\{\w+\}/g, '[^/]+')}$`))
    for (const path of others)
      expect([path, patterns.some((pattern) => pattern.test(path))]).toEqual([path, true])
  })

  it('is refused where the scheme has none of that name, and shows as text what is put into it', async () => {
    for (const path of ['/status/unknown', '/service-type/other/1', '/qualifier/other'])
      expect((await ask(address + termsPath + path)).status).toBeGreaterThanOrEqual(400)
    const odd = `${address}${termsPath}/service-type/seal/${encodeURIComponent('<script>"&')}`
    const html = await (await ask(odd)).text()
    expect(html).toContain('&lt;script&gt;&quot;&amp;')
    expect(html).not.toContain('<script')
  })
})

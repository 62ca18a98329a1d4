/** A register of 5,000 entries is listed, signed and read back whole; how long that took is told, not judged. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { issueTrustedList } from '../../../documents/trusted-list/build.ts'
import { buildListJson } from '../../../documents/trusted-list/list-json.ts'
import { everyElement } from '../../../documents/xml/element.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { verifyEnveloped } from '../../../documents/xml/verify-signature.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { entryOf, issueOf, issuingCertificate } from './register.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
beforeAll(async () => {
  seal = await testSeal()
}, 120_000)
afterAll(() => seal.remove())

const size = 5000

it(`A list of ${size} entries is issued, verified and read`, async () => {
  const certificate = await issuingCertificate('CN=One,C=AT')
  const entries = Array.from({ length: size }, (_, at) => entryOf(at + 1, [certificate]))
  const issue = issueOf(entries, { signers: [seal.signer.certificates[0]!] })
  const times: string[] = []
  let since = performance.now()
  const lap = (what: string) => {
    times.push(`${what} ${Math.round(performance.now() - since)} ms`)
    since = performance.now()
  }
  const { bytes } = await issueTrustedList(issue, seal.signer)
  lap(`${size} entries, ${bytes.length} bytes of XML: built and signed in`)
  const document = readXml(bytes)
  lap('read in')
  verifyEnveloped(document)
  lap('verified in')
  const json = buildListJson(issue)
  lap(`${json.length} bytes of JSON in`)
  process.stdout.write(`${times.join('; ')}\n`)
  const services = [...everyElement(document.root)].filter(({ name }) => name === 'TSPService')
  expect(services).toHaveLength(size)
})

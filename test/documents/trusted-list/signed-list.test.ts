/** The list as it leaves the house: sealed XML that others verify and validate, and signed JSON. */
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { flattenedVerify } from 'jose'
import { issueTrustedList } from '../../../documents/trusted-list/build.ts'
import { buildListJson, signListJson } from '../../../documents/trusted-list/list-json.ts'
import { schemaRemarks } from '../../../documents/trusted-list/schema.ts'
import type { ListIssue } from '../../../documents/trusted-list/scheme.ts'
import { descend, everyElement } from '../../../documents/xml/element.ts'
import { xades } from '../../../documents/xml/names.ts'
import { readXml } from '../../../documents/xml/read.ts'
import { verifyEnveloped } from '../../../documents/xml/verify-signature.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { itWith } from '../../support/tools.ts'
import { issueOf, scheme, twoEntries } from './register.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let entries: RegisterEntry[]
let issue: ListIssue
beforeAll(async () => {
  seal = await testSeal()
  entries = await twoEntries()
  issue = issueOf(entries, { signers: [seal.signer.certificates[0]!] })
}, 120_000)
afterAll(() => seal.remove())

describe('The signed list', () => {
  it('holds, and is sealed with XAdES as the standard has it', async () => {
    const { bytes } = await issueTrustedList(issue, seal.signer)
    const document = readXml(bytes)
    const { certificate, signingTime } = verifyEnveloped(document)
    expect(certificate).toEqual(seal.signer.certificates[0])
    expect(signingTime).toBe(issue.issuedAt)
    const format = [...everyElement(document.root)].find(({ name }) => name === 'DataObjectFormat')
    expect(descend(format, xades, 'MimeType')?.text).toBe('application/vnd.etsi.tsl+xml')
  })

  itWith('xmlsec1', 'holds for xmlsec1', async () => {
    const [file, key] = ['list.xml', 'list.pem'].map((one) => path.join(seal.folder, one))
    writeFileSync(file!, (await issueTrustedList(issue, seal.signer)).bytes)
    const { publicKey } = new X509Certificate(seal.signer.certificates[0]!)
    writeFileSync(key!, publicKey.export({ type: 'spki', format: 'pem' }))
    const options = ['--id-attr:Id', `${xades}:SignedProperties`, '--pubkey-pem', key!]
    execFileSync('xmlsec1', ['--verify', ...options, file!], { stdio: 'pipe' })
  })

  it('is as the schemas of ETSI have it, with and without entries', async () => {
    const empty = { ...issue, entries: [] }
    for (const one of [issue, empty])
      expect(await schemaRemarks((await issueTrustedList(one, seal.signer)).bytes)).toEqual([])
  })
})

describe('The list as JSON', () => {
  it('has the entries, what each status means, and a signature over its bytes', async () => {
    const bytes = buildListJson(issue)
    const json = JSON.parse(bytes.toString())
    expect((json.entries as RegisterEntry[]).map(({ id }) => id)).toEqual([
      entries[1]!.id,
      entries[0]!.id,
    ])
    expect(json.statuses).toContainEqual({
      status: 'withdrawn',
      uri: `${scheme.base}/status/withdrawn`,
      title: { en: 'Withdrawn', 'zh-CN': '撤回' },
      reliable: false,
      issues: false,
      article: 'ALL art. 8',
    })
    expect(buildListJson({ ...issue, entries: entries.toReversed() }).equals(bytes)).toBe(true)
    const [encoded = '', , signature = ''] = (await signListJson(bytes, issue, seal.signer)).split(
      '.',
    )
    const { protectedHeader } = await flattenedVerify(
      { protected: encoded, payload: bytes.toString('base64url'), signature },
      new X509Certificate(seal.signer.certificates[0]!).publicKey,
    )
    expect(protectedHeader?.sub).toBe(scheme.location)
  })
})

/** The seal of a PDF: made as ETSI EN 319 142-1 baseline B-B, verified by us and by others, refused when anything differs. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import { signPdf } from '../../../documents/seal/sign-pdf.ts'
import { verifyPdf } from '../../../documents/seal/verify-pdf.ts'
import { developmentSeal } from '../../../stack/seal.ts'
import { debianTool } from '../../../stack/servers/debian.ts'
import { itWith } from '../../support/tools.ts'
import { toolOn } from '../notices/rendered.ts'
import { certificateTwins } from './certificate-twins.ts'
import { sealedBy, sealedWithGap, testSeal, unsealed } from './pdf-seal.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
let pdf: Buffer
beforeAll(async () => {
  seal = await testSeal()
  pdf = await sealedBy(seal.signer)
}, 120_000)
afterAll(() => seal.remove())

const at = '2026-11-22T00:00:00.000Z'
const verdict = (document: Buffer) => verifyPdf(document, seal.anchors, at)
const refusal = (document: Buffer) => {
  const answer = verdict(document)
  return answer.valid ? 'valid' : answer.reason.en
}
const replaced = (from: Buffer, to: Buffer, document: Buffer) =>
  Buffer.from(
    document.toString('latin1').replace(from.toString('hex'), to.toString('hex')),
    'latin1',
  )

describe('The seal of a PDF', () => {
  it('is valid, leads to the root that is trusted, and names its signer', () => {
    const answer = verdict(pdf)
    expect(answer.valid && answer.signer.bytes).toEqual(seal.signer.certificates[0])
  })

  it('is the same for the same document', async () => {
    expect((await sealedBy(seal.signer)).equals(pdf)).toBe(true)
  })

  it('claims no time in its signature: the document says it (PAdES, /M)', () => {
    expect(pdf.toString('latin1')).toContain('/M (D:20261121010000Z)')
    expect(pdf.toString('latin1')).not.toContain('2a864886f70d010905')
  })

  it('does not lead to another root, nor hold before its certificate does', async () => {
    const other = await developmentSeal(path.join(seal.folder, 'other'))
    const others = readAnchors(readFileSync(other.anchorFile))
    expect(verifyPdf(pdf, others, at).valid).toBe(false)
    expect(verifyPdf(pdf, seal.anchors, '2020-01-01T00:00:00.000Z').valid).toBe(false)
  }, 60_000)

  it('breaks with any byte that changes, anywhere in the document', () => {
    // What is within the signature is for the tests of CMS: certificates above the signer's are not signed by it.
    const from = pdf.indexOf('/Contents <')
    const to = pdf.indexOf('>', from)
    for (let place = 0; place < pdf.length; place += 397) {
      if (place > from && place < to) continue
      const changed = Buffer.from(pdf)
      changed[place] = (changed[place] ?? 0) ^ 0x01
      expect([place, verdict(changed).valid]).toEqual([place, false])
    }
  })

  it('is of the document alone: a document without one, and one with two, are refused', async () => {
    expect(refusal(await unsealed())).toBe('the document bears no seal')
    expect(refusal(Buffer.concat([pdf, pdf]))).toBe('the document bears more than one seal')
    await expect(signPdf(Buffer.from('%PDF-1.7\n'), seal.signer)).rejects.toThrow(
      'room for a signature',
    )
  })
})

describe('A seal that does not cover all', () => {
  const whole = 'the seal does not cover the whole document'
  const more = 'the seal leaves out more than itself'

  it('has something appended, as a later revision would be', () => {
    expect(refusal(Buffer.concat([pdf, Buffer.from('\n% more')]))).toBe(whole)
    const revision = '\n9 0 obj\n<</Type /Catalog>>\nendobj\nstartxref\n0\n%%EOF\n'
    expect(refusal(Buffer.concat([pdf, Buffer.from(revision)]))).toBe(whole)
    expect(refusal(pdf.subarray(0, -1))).toBe(whole)
  })

  it('leaves a gap, though it was signed with it', async () => {
    expect(verdict(await sealedWithGap(seal.signer, 0)).valid).toBe(true)
    for (const gap of [1, 10, 200])
      expect(refusal(await sealedWithGap(seal.signer, gap))).toBe(more)
  })

  it('hides something in the room of the signature', () => {
    const end = pdf.indexOf('>', pdf.indexOf('/Contents <'))
    const changed = Buffer.from(pdf)
    changed.write('ff', end - 2, 'latin1')
    expect(refusal(changed)).toBe(more)
  })
})

describe('The certificate of a seal', () => {
  it('is the one that was signed: not another of the same key, name and number', async () => {
    const twins = await certificateTwins(seal.folder)
    expect(twins.one).toHaveLength(twins.other.length)
    const document = await sealedBy(keyFileSigner(twins.keyFile, twins.certificateFile))
    const anchors = [twins.one, twins.other].map((der) => readCertificate(der))
    expect(verifyPdf(document, anchors, at).valid).toBe(true)
    const exchanged = verifyPdf(replaced(twins.one, twins.other, document), anchors, at)
    expect(exchanged).toMatchObject({ reason: { en: 'the signature names another certificate' } })
  })

  it('is of the key that signs: a signer of a key and another’s certificate is not made', async () => {
    const { keyFile } = await certificateTwins(seal.folder)
    expect(() => keyFileSigner(keyFile, seal.files.certificateFile)).toThrow('another key')
  })
})

describe('The development seal', () => {
  it('is made once, by whoever comes first, and its key is for its owner only', async () => {
    const folder = path.join(seal.folder, 'raced')
    const [one, other] = await Promise.all([developmentSeal(folder), developmentSeal(folder)])
    expect(() => keyFileSigner(one.keyFile, other.certificateFile)).not.toThrow()
    expect(statSync(one.keyFile).mode & 0o077).toBe(0)
  }, 60_000)

  it('says of itself that it is no authority’s', () => {
    const [certificate] = seal.signer.certificates
    expect(certificate?.toString('utf8')).toContain('not MIIT')
  })
})

describe('The seal of a PDF, for others', () => {
  itWith('pdfsig', 'is valid for pdfsig, over the total document', async () => {
    const said = toolOn(pdf, 'pdfsig', [])
    for (const part of ['Signature is Valid.', 'Total document signed', 'ETSI.CAdES.detached'])
      expect(said).toContain(part)
  })

  itWith(['pdfsig', 'certutil'], 'is trusted by pdfsig where its root is', async () => {
    const store = path.join(seal.folder, 'nss')
    mkdirSync(store)
    const certutil = (...options: string[]) =>
      execFileSync(debianTool('certutil') ?? 'certutil', [...options, '-d', `sql:${store}`])
    certutil('-N', '--empty-password')
    certutil('-A', '-n', 'root', '-t', 'CT,CT,CT', '-i', seal.files.anchorFile, '-a')
    expect(toolOn(pdf, 'pdfsig', ['-nssdir', store])).toContain('Certificate is Trusted.')
  })

  itWith('pdfsig', 'is broken for pdfsig where a byte was changed', async () => {
    const changed = Buffer.from(pdf)
    const place = pdf.indexOf('/Producer')
    changed.write('/Producex', place, 'latin1')
    expect(toolOn(changed, 'pdfsig', [])).toContain('Digest Mismatch')
  })
})

/** The signed JSON and the sealed PDF of a report, as other programs verify them. */
import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { flattenedVerify } from 'jose'
import { signDetached } from '../../../documents/report/jws.ts'
import { sealReport } from '../../../documents/report/seal-report.ts'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import { verifyPdf } from '../../../documents/seal/verify-pdf.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { itWith } from '../../support/tools.ts'
import { toolOn } from '../notices/rendered.ts'
import { ellipticCertificate } from '../seal/elliptic-certificate.ts'
import { testSeal } from '../seal/pdf-seal.ts'
import { authority, broken, report, sha256 } from './specimen.ts'

let seal: Awaited<ReturnType<typeof testSeal>>
beforeAll(async () => {
  seal = await testSeal()
}, 120_000)
afterAll(() => seal.remove())

const dossier = '0b7f1d5e-3d2c-4c55-9a57-0f2d3f2d9a11'
const subject = `urn:uuid:${dossier}`
const bytes = Buffer.from(JSON.stringify({ summary: { blocking: 0 }, 说: '字节' }))

/** As a verifier does who has the file and the signature only. */
async function verified(file: Buffer, jws: string) {
  const [encoded = '', payload, signature = ''] = jws.split('.')
  expect(payload).toBe('')
  const { x5c, alg } = JSON.parse(Buffer.from(encoded, 'base64url').toString())
  const key = new X509Certificate(Buffer.from(x5c[0], 'base64')).publicKey
  const given = { protected: encoded, payload: file.toString('base64url'), signature }
  const { protectedHeader } = await flattenedVerify(given, key)
  return { alg, header: protectedHeader }
}

describe('The signature of a report', () => {
  it('holds for the file as it is stored, and names certificates and subject', async () => {
    const { alg, header } = await verified(
      bytes,
      await signDetached({ bytes, subject }, seal.signer),
    )
    expect([alg, header?.cty]).toEqual(['RS256', 'application/json'])
    expect(header?.sub).toBe(subject)
    expect(header?.x5c).toEqual(seal.signer.certificates.map((each) => each.toString('base64')))
    expect(header?.['x5t#S256']).toBe(
      Buffer.from(sha256(seal.signer.certificates[0] ?? bytes), 'hex').toString('base64url'),
    )
  })

  it('breaks with any bit of the file', async () => {
    const jws = await signDetached({ bytes, subject }, seal.signer)
    for (let place = 0; place < bytes.length; place += 5) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      await expect(verified(changed, jws)).rejects.toThrow('signature verification failed')
    }
  })

  it('is the same for the same file, with an RSA key', async () => {
    const sign = () => signDetached({ bytes, subject }, seal.signer)
    expect(await sign()).toBe(await sign())
  })

  it('holds with an elliptic key, whose numbers have leading zeros now and then', async () => {
    const { keyFile, certificateFile } = await ellipticCertificate(seal.folder)
    const signer = keyFileSigner(keyFile, certificateFile)
    for (let count = 0; count < 300; count += 1) {
      const file = Buffer.from(`{"count":${count}}`)
      const { alg } = await verified(file, await signDetached({ bytes: file, subject }, signer))
      expect(alg).toBe('ES256')
    }
  })

  it('is refused where JWS has no name for the algorithm', async () => {
    const signer: Signer = { ...seal.signer, algorithm: 'sm2-sm3' }
    await expect(signDetached({ bytes, subject }, signer)).rejects.toThrow(TypeError)
  })
})

describe('The sealed PDF of a report', () => {
  const of = report([authority, broken(1)])
  const written = () => ({
    report: of,
    bytes: Buffer.from(JSON.stringify(of)),
    dossier,
    caName: { en: 'Test Provider' },
  })

  it('verifies, and names the digest of the JSON that is signed beside it', async () => {
    const { pdf, signature } = await sealReport(written(), seal.signer)
    expect(verifyPdf(pdf, seal.anchors, '2026-11-22T00:00:00.000Z').valid).toBe(true)
    await verified(written().bytes, signature)
  })

  it('is the same for the same report', async () => {
    const [one, other] = [
      await sealReport(written(), seal.signer),
      await sealReport(written(), seal.signer),
    ]
    expect(one.pdf.equals(other.pdf)).toBe(true)
  })

  itWith(['pdfsig', 'pdftotext'], 'is a valid signature to poppler as well', async () => {
    const { pdf } = await sealReport(written(), seal.signer)
    const told = toolOn(pdf, 'pdfsig', ['-nocert'])
    expect(told).toContain('Signature is Valid')
    expect(told).toContain('Total document signed')
    const text = toolOn(pdf, 'pdftotext', [], ['-']).replace(/\s/g, '')
    const digest = sha256(written().bytes)
    for (const half of [digest.slice(0, 32), digest.slice(32)]) expect(text).toContain(half)
  })
})

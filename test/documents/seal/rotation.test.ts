/** A change of the seal: what was sealed before verifies after, under the roots of both. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyPdf } from '../../../documents/seal/verify-pdf.ts'
import { sealedBy, testSeal } from './pdf-seal.ts'

type Seal = Awaited<ReturnType<typeof testSeal>>
let old: Seal
let renewed: Seal
beforeAll(async () => {
  ;[old, renewed] = await Promise.all([testSeal(), testSeal()])
}, 120_000)
afterAll(() => {
  old.remove()
  renewed.remove()
})

describe('a change of the seal', () => {
  it('leaves valid what was sealed before it, and tells the two seals apart', async () => {
    const [before, after] = [await sealedBy(old.signer), await sealedBy(renewed.signer)]
    const at = '2026-11-22T00:00:00.000Z'
    const both = [...old.anchors, ...renewed.anchors]
    const signerOf = (pdf: Buffer) => {
      const verdict = verifyPdf(pdf, both, at)
      return verdict.valid && verdict.signer.bytes
    }
    expect(signerOf(before)).toEqual(old.signer.certificates[0])
    expect(signerOf(after)).toEqual(renewed.signer.certificates[0])
    // Who trusts the new root alone must keep the old one for what is older.
    expect(verifyPdf(before, renewed.anchors, at).valid).toBe(false)
  }, 60_000)
})

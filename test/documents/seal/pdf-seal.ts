/** A seal for tests: the development seal in a folder of its own, a notice under it, and seals that are not in order. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { signContent } from '../../../documents/cms/sign.ts'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { createSealNotice } from '../../../documents/notices/seal-notice.ts'
import { buildNotice } from '../../../documents/notices/build.ts'
import { rangeMark } from '../../../documents/pdf/signature-field.ts'
import { keyFileSigner } from '../../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { developmentSeal } from '../../../stack/seal.ts'
import { specimens } from '../notices/specimens.ts'

const [specimen] = specimens
if (!specimen) throw new Error('expected a specimen')

/** A notice sealed by a signer. */
export const sealedBy = (signer: Signer): Promise<Buffer> =>
  createSealNotice(signer, 'https://example.org')(specimen)

/** The notice before it is sealed. */
export const unsealed = (): Promise<Buffer> =>
  buildNotice({ ...specimen, verifyAt: 'https://example.org/verify/n1' })

export async function testSeal() {
  const folder = mkdtempSync(path.join(tmpdir(), 'seal-'))
  const files = await developmentSeal(path.join(folder, 'seal'))
  return {
    folder,
    files,
    signer: keyFileSigner(files.keyFile, files.certificateFile),
    anchors: readAnchors(readFileSync(files.anchorFile)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Seals as one must not: the range leaves out `more` bytes before the signature too. */
export async function sealedWithGap(signer: Signer, more: number): Promise<Buffer> {
  const pdf = await unsealed()
  const from = pdf.indexOf('/Contents <') + '/Contents '.length - more
  const to = pdf.indexOf('>', from + more) + 1
  const mark = `0 ${rangeMark} ${rangeMark} ${rangeMark}]`
  const range = `0 ${from} ${to} ${pdf.length - to}]`.padEnd(mark.length)
  pdf.write(range, pdf.indexOf(mark), 'latin1')
  const content = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)])
  const cms = await signContent({ content, detached: true, signer })
  pdf.write(cms.toString('hex'), from + more + 1, 'latin1')
  return pdf
}

/** Seals a PDF: a PAdES baseline signature (ETSI EN 319 142-1, B-B) into the room that its signature field leaves. */
import { signContent } from '../cms/sign.ts'
import { rangeMark, signatureRoom } from '../pdf/signature-field.ts'
import type { Signer } from './signer.ts'

const rangeText = `/ByteRange [0 ${rangeMark} ${rangeMark} ${rangeMark}]`
const room = `/Contents <${'0'.repeat(signatureRoom * 2)}>`

/** Signs everything but the signature itself; throws TypeError for a PDF without a signature field. */
export async function signPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const rangeAt = pdf.indexOf(rangeText)
  const roomAt = pdf.indexOf(room)
  if (rangeAt < 0 || roomAt < 0)
    throw new TypeError('expected a PDF with room for a signature, got one without')
  const from = roomAt + '/Contents '.length
  const to = roomAt + room.length
  const range = `/ByteRange [0 ${from} ${to} ${pdf.length - to}]`
  const signed = Buffer.from(pdf)
  signed.write(range.padEnd(rangeText.length), rangeAt, 'latin1')
  const content = Buffer.concat([signed.subarray(0, from), signed.subarray(to)])
  const cms = await signContent({ content, detached: true, signer })
  if (cms.length > signatureRoom)
    throw new RangeError(
      `expected a signature of at most ${signatureRoom} bytes, got ${cms.length}`,
    )
  signed.write(cms.toString('hex'), from + 1, 'latin1')
  return signed
}

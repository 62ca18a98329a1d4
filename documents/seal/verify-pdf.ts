/** Verifies the seal of a PDF offline: it covers the whole file but itself, holds, and leads to a trust anchor. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { SignatureError } from '../cms/error.ts'
import { distrust } from '../cms/trust.ts'
import { verifySigned } from '../cms/verify.ts'

export interface PdfVerdict {
  readonly valid: boolean
  /** Why not, in both languages; absent where the seal is valid and trusted. */
  readonly reason?: Bilingual
}

const no = (en: string, zh: string): PdfVerdict => ({
  valid: false,
  reason: { en, 'zh-CN': zh },
})

const byteRange = /\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\s*\]/g

/** The signature and what it signs; a range that leaves out more than the signature itself is none. */
function partsOf(pdf: Buffer): { cms: Buffer; content: Buffer } | PdfVerdict {
  const [found, second] = pdf.toString('latin1').matchAll(byteRange)
  if (!found) return no('the document bears no seal', '文件没有签章')
  if (second) return no('the document bears more than one seal', '文件有多个签章')
  const [from = 0, to = 0, rest = 0] = found.slice(1).map(Number)
  if (to <= from || to + rest !== pdf.length)
    return no('the seal does not cover the whole document', '签章没有覆盖整个文件')
  const hex = pdf.toString('latin1', from, to)
  if (!/^<[0-9a-f]+>$/.test(hex))
    return no('the seal leaves out more than itself', '签章覆盖范围之外另有内容')
  const content = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)])
  const padded = Buffer.from(hex.slice(1, -1), 'hex')
  return { cms: derOf(padded), content }
}

/** The signature without the zeros that fill its room. */
function derOf(padded: Buffer): Buffer {
  const first = padded[1] ?? 0
  if (first < 0x80) return padded.subarray(0, 2 + first)
  const count = first & 0x7f
  const length = padded.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return padded.subarray(0, 2 + count + length)
}

/** Verifies at an instant (ISO 8601) against anchors; never throws for a document, whatever it holds. */
export function verifyPdf(pdf: Buffer, anchors: readonly Certificate[], at: string): PdfVerdict {
  const parts = partsOf(pdf)
  if ('valid' in parts) return parts
  try {
    const reason = distrust(verifySigned(parts.cms, parts.content), anchors, at)
    return reason ? { valid: false, reason } : { valid: true }
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
    return { valid: false, reason: error.text }
  }
}

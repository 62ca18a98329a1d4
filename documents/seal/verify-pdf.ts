/** Verifies the seal of a PDF offline: it covers the whole file but itself, holds, and leads to a trust anchor. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { SignatureError } from '../cms/error.ts'
import { distrust } from '../cms/trust.ts'
import { verifySigned } from '../cms/verify.ts'

export type PdfVerdict =
  | { readonly valid: true; readonly signer: Certificate }
  /** Why not, in both languages. */
  | { readonly valid: false; readonly reason: Bilingual }

const no = (en: string, zh: string) => ({ valid: false, reason: { en, 'zh-CN': zh } }) as const

const byteRange = /\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\s*\]/g
const subFilter = '/SubFilter /ETSI.CAdES.detached'
const contents = '/Contents '

interface Parts {
  /** The signature and the zeros that fill its room. */
  readonly room: Buffer
  readonly content: Buffer
}

/** The signature and what it signs; a range that leaves out more than the signature itself is none. */
function partsOf(pdf: Buffer): Parts | Extract<PdfVerdict, { valid: false }> {
  const text = pdf.toString('latin1')
  const [found, second] = text.matchAll(byteRange)
  if (!found) return no('the document bears no seal', '文件没有签章')
  if (second) return no('the document bears more than one seal', '文件有多个签章')
  const [from = 0, to = 0, rest = 0] = found.slice(1).map(Number)
  if (to <= from || to + rest !== pdf.length)
    return no('the seal does not cover the whole document', '签章没有覆盖整个文件')
  const gap = text.slice(from, to)
  if (!/^<([0-9a-f]{2})+>$/i.test(gap) || !text.slice(0, from).endsWith(contents))
    return no('the seal leaves out more than itself', '签章覆盖范围之外另有内容')
  if (!text.includes(subFilter)) return no('the seal is of another kind', '签章类型不符')
  const content = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)])
  return { room: Buffer.from(gap.slice(1, -1), 'hex'), content }
}

/** Octets of the DER value that a buffer begins with, header included. */
function lengthOf(room: Buffer): number {
  const first = room[1] ?? 0
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  return 2 + count + room.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** Verifies at an instant (ISO 8601) against anchors; never throws for a document, whatever it holds. */
export function verifyPdf(pdf: Buffer, anchors: readonly Certificate[], at: string): PdfVerdict {
  const parts = partsOf(pdf)
  if ('valid' in parts) return parts
  const { room, content } = parts
  const length = lengthOf(room)
  if (room.subarray(length).some((byte) => byte !== 0))
    return no('the seal leaves out more than itself', '签章覆盖范围之外另有内容')
  try {
    const signature = verifySigned(room.subarray(0, length), content)
    const reason = distrust(signature, anchors, at)
    return reason ? { valid: false, reason } : { valid: true, signer: signature.certificate }
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
    return { valid: false, reason: error.text }
  }
}

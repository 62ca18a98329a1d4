/** Files to DER: one DER value, or one or many PEM blocks (RFC 7468). */
import { Unreadable } from '../der/unreadable.ts'

/** More certificates than any provider files at once; keeps one file from filling a report. */
const mostBlocks = 200

const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n([A-Za-z0-9+/=\s]*?)-----END \1-----/g
const base64 = /^[A-Za-z0-9+/]*={0,2}$/

const notPem = (en: string, zh: string, offset?: number) =>
  new Unreadable('NotPem', { en, 'zh-CN': zh }, offset)

function bytesOf(body: string, offset: number): Uint8Array {
  const compact = body.replace(/\s+/g, '')
  if (!base64.test(compact) || compact.length % 4 !== 0)
    throw notPem('The PEM block is not base64', 'PEM 块不是有效的 base64', offset)
  return Buffer.from(compact, 'base64')
}

const begins = (text: string) => text.split('-----BEGIN ').length - 1

function readPem(bytes: Uint8Array, most: number): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const blocks = [...text.matchAll(block)]
  if (blocks.length === 0) throw notPem('Neither DER nor PEM', '既不是 DER 也不是 PEM', 0)
  if (blocks.length !== begins(text))
    throw notPem('A PEM block does not end or is not base64', 'PEM 块未结束或不是有效的 base64')
  if (blocks.length > most) throw notPem(`More than ${most} PEM blocks`, `PEM 块超过 ${most} 个`)
  return blocks.map(({ 2: body = '', index }) => bytesOf(body, index))
}

/**
 * The DER values of a file, in its order. A file that begins with a SEQUENCE is taken for DER.
 * Throws Unreadable (`Empty`, `NotPem`, also for more than `most` blocks); what is inside is not looked at.
 */
export function derOf(bytes: Uint8Array, most = mostBlocks): Uint8Array[] {
  if (bytes.length === 0)
    throw new Unreadable('Empty', { en: 'The file is empty', 'zh-CN': '文件为空' }, 0)
  return bytes[0] === 0x30 ? [bytes] : readPem(bytes, most)
}

/** The text of a DOCX file, a line a paragraph, by mammoth. */
import mammoth from 'mammoth'
import type { Read } from './pdf-text.ts'
import type { TextLimits } from './limits.ts'

/** Reads; a document that cannot be read says why. Numbers that Word counts by itself are not part of the text. */
export async function readDocx(bytes: Uint8Array, { characters }: TextLimits): Promise<Read> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    if (value.length > characters) return { code: 'too-large' }
    const lines = value
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
    return { text: { format: 'docx', pages: [{ number: 1, lines }] } }
  } catch {
    return { code: 'unreadable' }
  }
}

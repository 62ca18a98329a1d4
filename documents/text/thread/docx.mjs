// @ts-check
/** The text of a DOCX file, a line a paragraph, by mammoth. */
import mammoth from 'mammoth'
import { zipFits } from './zip-size.mjs'

/**
 * Reads; a document that cannot be read says why. Numbers that Word counts by itself are not part of the text.
 *
 * @param {Uint8Array} bytes
 * @param {import('../limits.ts').TextLimits} limits
 * @returns {Promise<import('../read-text.ts').Read>}
 */
export async function readDocx(bytes, { characters, bufferMiB }) {
  const buffer = Buffer.from(bytes)
  const size = zipFits(buffer, bufferMiB * 1024 ** 2)
  if (size !== 'fits') return { code: size }
  try {
    const { value } = await mammoth.extractRawText({ buffer })
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

// @ts-check
/** The text of a PDF, page by page, by pdf.js: nothing is drawn, run or fetched. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { collectLines } from './lines.mjs'

/**
 * @typedef {import('pdfjs-dist').PDFDocumentProxy} PdfDocument
 * @typedef {import('../limits.ts').TextLimits} TextLimits
 * @typedef {import('../read-text.ts').Read} Read
 */

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Chinese fonts refer to published character maps by name. */
const options = {
  cMapUrl: `${folder}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${folder}/standard_fonts/`,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: 1,
  verbosity: VerbosityLevel.ERRORS,
}

/**
 * Lines of one page; undefined once they have more than `characters`.
 *
 * @param {PdfDocument} document
 * @param {number} number
 * @param {number} characters
 */
async function readPage(document, number, characters) {
  const page = await document.getPage(number)
  const chunks = page.streamTextContent().getReader()
  const lines = collectLines()
  let read = 0
  for (;;) {
    const { value, done } = await chunks.read()
    if (done) break
    for (const item of value.items) {
      if (!('str' in item)) continue
      read += item.str.length
      lines.add(item)
    }
    // Not cancelled: pdf.js then rejects a promise that nobody holds. The thread ends anyway.
    if (read > characters) return undefined
  }
  page.cleanup()
  return { lines: lines.done(), read }
}

/**
 * @param {PdfDocument} document
 * @param {TextLimits} limits
 * @returns {Promise<Read>}
 */
async function readPages(document, { pages: most, characters }) {
  const { numPages } = document
  if (numPages > most) return { code: 'too-many-pages', detail: String(numPages) }
  const pages = []
  let left = characters
  for (let number = 1; number <= numPages; number += 1) {
    const page = await readPage(document, number, left)
    if (!page) return { code: 'too-large' }
    left -= page.read
    pages.push({ number, lines: page.lines })
  }
  return { text: { format: 'pdf', pages } }
}

/**
 * Reads; a document that cannot be read says why.
 *
 * @param {Uint8Array} bytes
 * @param {TextLimits} limits
 * @returns {Promise<Read>}
 */
export async function readPdf(bytes, limits) {
  try {
    return await readPages(await getDocument({ ...options, data: bytes }).promise, limits)
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    return { code: encrypted ? 'encrypted' : 'unreadable' }
  }
}

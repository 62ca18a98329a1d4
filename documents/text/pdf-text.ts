/** The text of a PDF, page by page, by pdf.js: nothing is drawn, run or fetched. */
import { createRequire } from 'node:module'
import path from 'node:path'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import type { DocumentText, TextPage } from '../../checks/documents/document-text.ts'
import type { TextFailureCode } from './failures.ts'
import type { TextLimits } from './limits.ts'
import { collectLines } from './lines.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')

export type Read =
  { readonly text: DocumentText } | { readonly code: TextFailureCode; readonly detail?: string }

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
  stopAtErrors: false,
  maxImageSize: 1,
  verbosity: VerbosityLevel.ERRORS,
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>

interface Chunk {
  readonly items: readonly (TextItem | TextMarkedContent)[]
}

/** Lines of one page; undefined once they have more than `characters`. */
async function linesOfPage(document: Document, number: number, characters: number) {
  const page = await document.getPage(number)
  const stream = page.streamTextContent() as ReadableStream<Chunk>
  const lines = collectLines()
  let read = 0
  for await (const { items } of stream) {
    for (const item of items) {
      if (!('str' in item)) continue
      read += item.str.length
      lines.add(item)
    }
    if (read > characters) return undefined
  }
  page.cleanup()
  return { lines: lines.done(), read }
}

async function pagesOf(document: Document, { pages: most, characters }: TextLimits): Promise<Read> {
  if (document.numPages > most) return { code: 'too-many-pages', detail: String(document.numPages) }
  const pages: TextPage[] = []
  let left = characters
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await linesOfPage(document, number, left)
    if (!page) return { code: 'too-large' }
    left -= page.read
    pages.push({ number, lines: page.lines })
  }
  return { text: { format: 'pdf', pages } }
}

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name

/** Reads; a document that cannot be read says why. */
export async function readPdf(bytes: Uint8Array, limits: TextLimits): Promise<Read> {
  const task = getDocument({ ...options, data: bytes })
  try {
    return await pagesOf(await task.promise, limits)
  } catch (error) {
    return { code: isNamed(error, 'PasswordException') ? 'encrypted' : 'unreadable' }
  } finally {
    await task.destroy()
  }
}

/** What other programs read in a PDF (poppler's pdftotext). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { debianTool } from '../../../stack/servers/debian.ts'

/** Runs a tool on a PDF; `options` stand before its name, `more` after it. */
export function toolOn(
  pdf: Buffer,
  tool: 'pdftotext' | 'pdfsig',
  options: readonly string[],
  more: readonly string[] = [],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return execFileSync(debianTool(tool) ?? tool, [...options, file, ...more], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text without blanks: where lines break says nothing. */
export const tight = (text: string): string => text.replace(/[\s\u200b]/g, '')

/** The text of a document, page feet included. */
export const textOf = (pdf: Buffer): string => toolOn(pdf, 'pdftotext', ['-layout'], ['-'])

const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g

/** The words of a document that reach beyond the given margin (points) of their A4 page. */
export const wordsOffPage = (pdf: Buffer, margin: number): string[] =>
  [...toolOn(pdf, 'pdftotext', ['-bbox'], ['-']).matchAll(word)].flatMap(([found, ...edges]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = edges.map(Number)
    const isOn =
      left >= margin && top >= 0 && right <= 595.28 - margin && bottom <= 841.89 && left <= right
    return isOn ? [] : [found]
  })

/** Text in runs of one font: letters that the Chinese font has not are set in a font that has them. */
import type { Content } from 'pdfmake/interfaces.js'

/** Latin with rarer accents, Greek and Cyrillic. */
const others = /[\u0100-\u024f\u0370-\u052f\u1e00-\u1fff]+/gu

/** Control characters and marks of direction have no glyph and no place in a notice. */
const unprintable = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** What a person wrote, as it can be printed; line breaks stay. */
const printable = (text: string): string =>
  text.replace(unprintable, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '))

/** The runs of a text; a text of one font is left as it is. */
export function runsOf(text: string): Content {
  const clean = printable(text)
  const found = [...clean.matchAll(others)]
  if (found.length === 0) return clean
  const runs: Content[] = []
  let from = 0
  for (const { index, 0: run } of found) {
    runs.push(clean.slice(from, index), { text: run, font: 'NotoSans' })
    from = index + run.length
  }
  return [...runs, clean.slice(from)]
}

/** Reads the number of a heading in the ways in which documents write it: 4.9, 4．9, 第四章, 四、, CHAPTER 4, §4.9. */
import { valueOf } from '../text/numerals.ts'

export interface Heading {
  /** As 4 or 4.9.7; undefined for a line without a number. */
  readonly number: string | undefined
  readonly title: string
}

const chinese = '[一二三四五六七八九十]{1,3}'
const chapter = new RegExp(`^第\\s?(\\d{1,2}|${chinese})\\s?[章部]分?[:、.\\s]*(.*)$`, 'u')
const enumerated = new RegExp(`^(${chinese})、\\s*(.*)$`, 'u')
const figures =
  /^(?:(?:chapter|section|part|article)\s+|§\s*)?(\d{1,2}(?:\s?\.\s?\d{1,2}){0,4})(?!\d)[.):、]*\s*(.*)$/iu

const numberOf = (text: string) => (/^\d/.test(text) ? String(Number(text)) : String(valueOf(text)))

/** `line` in its plain form. */
export function headingOf(line: string): Heading {
  const words = chapter.exec(line) ?? enumerated.exec(line)
  if (words) return { number: numberOf(words[1] ?? ''), title: words[2] ?? '' }
  const dotted = figures.exec(line)
  if (!dotted) return { number: undefined, title: line }
  const [, number = '', title = ''] = dotted
  return { number: number.replaceAll(/\s/g, ''), title }
}

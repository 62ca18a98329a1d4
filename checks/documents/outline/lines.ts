/** The lines of a document as headings, and which of them are only listed in a table of contents. */
import type { PlacedLine } from '../text/document-text.ts'
import { headingOf, type Heading } from './heading.ts'

export interface Line extends PlacedLine {
  readonly index: number
  readonly heading: Heading
  /** A line of a table of contents. */
  readonly listed: boolean
}

/** What ends a line of a table of contents. */
export const pageNumber =
  /(?:(?:\.{3,}|…+|·{3,}|(?:\. ){3,}|_{3,})\s*\d{1,4}|(?<=\p{L}[)）]?)\s\d{1,3})$/u

/** So many headings in rising order, with nothing between them, are a list. */
const shortestList = 5

const partsOf = (number: string) => number.split('.').map(Number)

/** Whether a number comes after another: 4.9 after 4.8, 4.10 after 4.9.12. */
function isAfter(number: string, before: string): boolean {
  const [parts, earlier] = [partsOf(number), partsOf(before)]
  const at = parts.findIndex((part, index) => part !== earlier[index])
  return at >= 0 && (parts[at] ?? 0) > (earlier[at] ?? -1)
}

/** Whether each heading stands in a list: in a run of rising headings with nothing between them. */
function inLists(headings: readonly Heading[]): boolean[] {
  const result: boolean[] = []
  let start = 0
  headings.forEach(({ number }, index) => {
    const before = headings[index - 1]?.number
    const goesOn = number !== undefined && before !== undefined && isAfter(number, before)
    if (!goesOn) start = index
    result.push(false)
    const length = index - start + 1
    if (length === shortestList) result.fill(true, start)
    else if (length > shortestList) result[index] = true
  })
  return result
}

/** A longer line is running text. */
const longestHeading = 160

const headingIn = ({ text }: PlacedLine): Heading =>
  text.length > longestHeading ? { number: undefined, title: text } : headingOf(text)

/** `placed`: lines in their plain form. */
export function readLines(placed: readonly PlacedLine[]): Line[] {
  const headings = placed.map(headingIn)
  const listed = inLists(headings)
  return placed.map((line, index) => ({
    ...line,
    index,
    heading: headings[index] ?? { number: undefined, title: line.text },
    listed: (listed[index] ?? false) || pageNumber.test(line.text.slice(-longestHeading)),
  }))
}

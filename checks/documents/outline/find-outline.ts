/** Finds the sections of the outline in a document: in its body, not in its table of contents. */
import type { OutlineEntry } from '../../../domain/document-report.ts'
import type { PlacedLine } from '../text/document-text.ts'
import { pageNumber, readLines, type Line } from './lines.ts'
import { isChapter, sections, type Section } from './sections.ts'
import { similarity, tokensOf } from './similarity.ts'

/** A heading with its number says what it is in so much of its title; one without needs all of it. */
const enough = 0.6
const all = 0.95
const longestHeading = 160
interface Candidate {
  readonly line: Line
  readonly likeness: number
}

/** The text of a heading: what is on its line, and where a title is split, what is on the next. */
function* titlesOf(line: Line, next: Line | undefined): Generator<string> {
  yield line.heading.title
  if (next && next.heading.number === undefined) yield `${line.heading.title} ${next.text}`
}

interface Wanted extends Section {
  readonly tokens: readonly Set<string>[]
}

const likenessOf = ({ tokens }: Wanted, title: string) => {
  const written = tokensOf(title.replace(pageNumber, ''))
  return Math.max(...tokens.map((expected) => similarity(expected, written)))
}

function candidateOf(wanted: Wanted, line: Line, next: Line | undefined): Candidate | undefined {
  const { number, title } = line.heading
  if (line.text.length > longestHeading) return undefined
  if (number === wanted.number) {
    const likeness = Math.max(...[...titlesOf(line, next)].map((each) => likenessOf(wanted, each)))
    return { line, likeness }
  }
  if (number !== undefined) return undefined
  const likeness = likenessOf(wanted, title)
  return likeness >= all ? { line, likeness } : undefined
}

/** The most likely heading; of equals the first in the body. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  const inBody = candidates.filter(({ line }) => !line.listed)
  return inBody.reduce<Candidate | undefined>(
    (found, each) => (!found || each.likeness > found.likeness ? each : found),
    undefined,
  )
}

const noStipulation =
  /^(?:no (?:stipulations?|provisions?)|not (?:stipulated|applicable|specified)|n\/a|none|(?:本节)?(?:无|没有|未|不作|不做)(?:规定|约定|要求|适用)?|不适用)[.。]?$/i

/** Text up to the next heading of any depth. */
function bodyOf(line: Line, lines: readonly Line[]): string[] {
  const rest = lines.slice(line.index + 1, line.index + 8)
  const end = rest.findIndex(({ heading }) => heading.number !== undefined)
  return rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}

const isBelow = (line: Line | undefined, number: string) =>
  line?.heading.number?.startsWith(`${number}.`) ?? false

/** A section that says nothing: “No stipulation”, or nothing at all before a heading that is not below it. */
function isEmpty({ line }: Candidate, { number }: Wanted, lines: readonly Line[]): boolean {
  const body = bodyOf(line, lines)
  if (body.length > 0) return body.length <= 2 && body.some((text) => noStipulation.test(text))
  return !isBelow(lines[line.index + 1], number)
}

const missing = ({ number, title }: Section): OutlineEntry => ({
  section: number,
  title,
  state: 'missing',
})

function entryOf(wanted: Wanted, lines: readonly Line[], byNumber: ReadonlyMap<string, Line[]>) {
  const numbered = byNumber.get(wanted.number) ?? []
  const unnumbered = byNumber.get('') ?? []
  const candidates = [...numbered, ...unnumbered].flatMap(
    (line) => candidateOf(wanted, line, lines[line.index + 1]) ?? [],
  )
  const found = best(candidates)
  if (!found) return missing(wanted)
  const otherwise = found.likeness < enough
  const state = otherwise ? 'other-title' : isEmpty(found, wanted, lines) ? 'empty' : 'found'
  const { text, place } = found.line
  const entry: OutlineEntry = { section: wanted.number, title: wanted.title, state }
  return { ...entry, written: text.slice(0, longestHeading), place: { ...place } }
}

/** A heading may have no number of its own where Word counts it, but a sentence is none. */
const mayBeHeading = ({ text, heading }: Line) =>
  heading.number !== undefined || (text.length <= 90 && !/[.。;；:：]$/.test(text))

function byNumberOf(lines: readonly Line[]): Map<string, Line[]> {
  const map = new Map<string, Line[]>()
  for (const line of lines.filter(mayBeHeading)) {
    const key = line.heading.number ?? ''
    const same = map.get(key)
    if (same) same.push(line)
    else map.set(key, [line])
  }
  return map
}

/** One entry a section of the outline, in its order. `placed`: lines in their plain form. */
export function findOutline(placed: readonly PlacedLine[]): OutlineEntry[] {
  const lines = readLines(placed)
  const byNumber = byNumberOf(lines)
  return sections.map((section) => {
    const wanted = { ...section, tokens: section.titles.map(tokensOf) }
    return entryOf(wanted, lines, byNumber)
  })
}

/** The chapters, and the sections below them. */
export const chaptersOf = (outline: readonly OutlineEntry[]): OutlineEntry[] =>
  outline.filter(({ section }) => isChapter({ number: section }))

/** Marks of what was found, drawn over the text without changing the page (CSS Custom Highlight API). */
import type { Match } from './find-text.ts'

/** Names that the stylesheet gives a look. */
export const foundName = 'viewer-found'
export const currentName = 'viewer-current'

const isSupported = (): boolean => 'highlights' in CSS

/** Undefined where the page has changed since. */
function rangeOf(pieces: readonly HTMLElement[], { from, to }: Match): Range | undefined {
  const [start, end] = [pieces[from[0]]?.firstChild, pieces[to[0]]?.firstChild]
  if (!start || !end) return undefined
  const range = new Range()
  range.setStart(start, Math.min(from[1], start.textContent?.length ?? 0))
  range.setEnd(end, Math.min(to[1], end.textContent?.length ?? 0))
  return range
}

function highlight(name: string): Set<AbstractRange> {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/** Marks the matches of one page; answers what takes the marks away. */
export function mark(pieces: readonly HTMLElement[], matches: readonly Match[], current?: Match) {
  if (!isSupported()) return () => undefined
  const all = matches.flatMap((match) => {
    const range = rangeOf(pieces, match)
    return range ? [{ range, name: match === current ? currentName : foundName }] : []
  })
  for (const { name, range } of all) highlight(name).add(range)
  return () => {
    for (const { name, range } of all) highlight(name).delete(range)
  }
}

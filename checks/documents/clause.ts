/** Locates a clause by words: the sentences that speak of a matter, the plainest first; a person confirms what they mean. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { Judgement } from './check.ts'
import { matchesOf, type Hit, type Search } from './text/search.ts'

const mostPlaces = 5

/** A line of a table of contents speaks of the matter, but says nothing about it. */
const isContents = ({ quote }: Hit) => /\.{4,}|…{2,}|(?:\. ){4,}/.test(quote)

/** Hits of the patterns, those of the first pattern first, each place once. */
export function locate(search: Search, patterns: readonly RegExp[]): Hit[] {
  const found = new Map<string, Hit>()
  for (const pattern of patterns)
    for (const { hit } of matchesOf(search, pattern))
      if (!isContents(hit)) found.set(JSON.stringify(hit.place), hit)
  return [...found.values()].slice(0, mostPlaces)
}

export interface Clause {
  readonly matter: Bilingual
  /** With flags g and i. */
  readonly patterns: readonly RegExp[]
}

/** Found or not, with the first sentence; always to be confirmed. */
export function judgeClause(search: Search, { matter, patterns }: Clause): Judgement {
  const hits = locate(search, patterns)
  const [first] = hits
  if (!first) return { satisfied: false, found: missingClause(matter) }
  return {
    satisfied: true,
    found: {
      en: `Words on ${matter.en} were found; a person must confirm that they say what is required`,
      'zh-CN': `找到有关${matter['zh-CN']}的文字；须由人工确认其内容符合要求`,
    },
    places: hits.map(({ place }) => place),
    quote: first.quote,
    needsConfirmation: true,
  }
}

export const missingClause = (matter: Bilingual): Bilingual => ({
  en: `No words on ${matter.en} were found in the text`,
  'zh-CN': `正文中未找到有关${matter['zh-CN']}的文字`,
})

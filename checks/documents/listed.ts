/** Says of a list of things which are found in a text and which are not. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { Judgement } from './check.ts'
import type { Hit } from './text/search.ts'

export interface Wanted {
  readonly name: Bilingual
  readonly hit: Hit | undefined
}

/** One name for both languages: a number, a date, a name of its own. */
export const same = (text: string): Bilingual => ({ en: text, 'zh-CN': text })

const names = (wanted: readonly Wanted[]): Bilingual => ({
  en: wanted.map(({ name }) => name.en).join('; '),
  'zh-CN': wanted.map(({ name }) => name['zh-CN']).join('；'),
})

function sentenceOf(found: readonly Wanted[], missing: readonly Wanted[]): Bilingual {
  const [have, lack] = [names(found), names(missing)]
  if (missing.length === 0)
    return { en: `The text states ${have.en}`, 'zh-CN': `正文载明：${have['zh-CN']}` }
  const also = found.length > 0
  return {
    en: `The text does not state ${lack.en}${also ? `; it states ${have.en}` : ''}`,
    'zh-CN': `正文未载明：${lack['zh-CN']}${also ? `；已载明：${have['zh-CN']}` : ''}`,
  }
}

/** Satisfied where every thing is found. */
export function judgeListed(wanted: readonly Wanted[]): Judgement {
  const found = wanted.filter(({ hit }) => hit !== undefined)
  const missing = wanted.filter(({ hit }) => hit === undefined)
  const hits = found.flatMap(({ hit }) => hit ?? [])
  const [first] = hits
  return {
    satisfied: missing.length === 0,
    found: sentenceOf(found, missing),
    places: hits.map(({ place }) => place),
    ...(first && { quote: first.quote }),
  }
}

/** Notices of supervision, of whatever kind: what was found, on which grounds, what is ordered, and which rights there are. */
import type { FollowingNotice } from '../../domain/following/notice.ts'
import { type Block, dayOf, list, paragraph, section } from './block.ts'

const part = (zh: string, en: string, texts: readonly string[]): Block[] =>
  texts.length > 0 ? [section(zh, en, list(texts))] : []

/** A day until which something may or must be done, or from which it holds. */
function dayLine(
  date: string | undefined,
  zh: (day: string) => string,
  en: (day: string) => string,
) {
  if (date === undefined) return []
  const day = dayOf(date)
  return [paragraph(zh(day['zh-CN']), en(day.en))]
}

export function following(content: FollowingNotice): Block[] {
  const { facts, grounds, orders, rights, remedies, answerBy, effectiveOn } = content
  return [
    ...part('事实', 'Facts', facts),
    ...part('依据', 'Grounds', grounds),
    ...part('决定事项', 'What is decided or ordered', orders),
    ...dayLine(
      effectiveOn,
      (day) => `自${day}起生效。`,
      (day) => `It takes effect on ${day}.`,
    ),
    ...part('你方享有的权利', 'Your rights', rights),
    ...dayLine(
      answerBy,
      (day) => `请于${day}前答复或者履行。`,
      (day) => `Please answer or comply by ${day}.`,
    ),
    ...(remedies
      ? part('救济途径', 'Remedies', [remedies.reconsideration, remedies.litigation])
      : []),
  ]
}

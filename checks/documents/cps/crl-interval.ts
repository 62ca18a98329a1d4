/** The filed CRLs are renewed as often as the text says (RFC 3647 §4.4.9). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { missingClause } from '../clause.ts'
import { numeral, valueOf } from '../text/numerals.ts'
import { matchesOf, type Hit, type Search } from '../text/search.ts'

const lists = /\bCRLs?\b|\bARLs?\b|revocation lists?|吊销列表|撤销列表/giu
const mostMentions = 500

const interval = new RegExp(
  `(?<![\\d.])(${numeral})\\s?(?:\\(\\d+\\)\\s?)?(hours?|days?|weeks?|months?|个?小时|天|日|周|个月)|(daily|once a day|every day|weekly|每日|每天|每周)`,
  'giu',
)

const hoursOf: readonly (readonly [RegExp, number])[] = [
  [/hour|小时/i, 1],
  [/week|周/i, 168],
  [/month|个月/i, 31 * 24],
  [/da|日|天/i, 24],
]
const unitHours = (unit: string) => hoursOf.find(([pattern]) => pattern.test(unit))?.[1] ?? 0

interface Stated {
  readonly hours: number
  readonly hit: Hit
}

const hoursIn = ([, figure, unit, word]: RegExpMatchArray) =>
  word ? unitHours(word) : valueOf(figure ?? '') * unitHours(unit ?? '')

/** Every interval in a sentence that speaks of lists. */
function statedIn(search: Search): Stated[] {
  const mentions = [...matchesOf(search, lists, mostMentions)].map(({ hit }) => hit)
  const sentences = new Map(mentions.map((hit) => [hit.quote, hit]))
  return [...sentences.values()]
    .flatMap((hit) =>
      [...hit.quote.matchAll(interval)].map((match) => ({ hours: hoursIn(match), hit })),
    )
    .filter(({ hours }) => hours > 0)
}

const matter = { en: 'the interval of revocation lists', 'zh-CN': '证书吊销列表的发布周期' }
const hours = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b).join(', ')

export const crlInterval: TextCheck = {
  id: 'documents/cps/crl-interval',
  citation: 'RFC 3647 §4.4.9',
  requirement: 'The document states how often revocation lists are issued.',
  requirementZh: '文件应载明证书吊销列表的发布频率。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A stated interval that the filed lists keep',
    'zh-CN': '载明发布周期，且所提交的列表符合该周期',
  },
  reads: practiceStatement,
  judge: ({ search, circumstances: { crlHours } }) => {
    const stated = statedIn(search)
    const [first] = stated
    if (!first) return { satisfied: false, found: missingClause(matter) }
    const longest = Math.max(...stated.map((each) => each.hours))
    const filed = crlHours.length > 0
    const text = hours(stated.map((each) => each.hours))
    return {
      satisfied: crlHours.every((each) => each <= longest),
      found: {
        en: `The text speaks of ${text} hours; ${filed ? `the filed lists hold for ${hours(crlHours)} hours` : 'no list is filed'}`,
        'zh-CN': `正文载明 ${text} 小时；${filed ? `所提交的列表有效 ${hours(crlHours)} 小时` : '未提交列表'}`,
      },
      places: stated.slice(0, 5).map(({ hit }) => hit.place),
      quote: first.hit.quote,
      needsConfirmation: true,
    }
  },
}

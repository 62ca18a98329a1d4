/** Parties are told 90 days before the service stops, the authority 60 days (Electronic Signature Law 23). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { missingClause } from '../clause.ts'
import { matchesOf, type Hit, type Search } from '../text/search.ts'

const stop = 'terminat|ceas|cessation|discontinu|suspen|终止|暂停'
const days = (figures: string, words: string, chinese: string) =>
  new RegExp(
    `(?:${stop})[^。]{0,240}?(?:(?<!\\d)(?:${figures})\\s?(?:\\)\\s?)?(?:calendar )?days|${words}|(?:(?<!\\d)${figures}|${chinese})\\s?[日天])|(?:(?<!\\d)(?:${figures})\\s?days|${words}|(?:(?<!\\d)${figures}|${chinese})\\s?[日天])[^。]{0,240}?(?:${stop})`,
    'giu',
  )
const periods = [
  { days: 90, pattern: days('90', 'ninety(?: \\(90\\))? days|three months', '九十') },
  { days: 60, pattern: days('60', 'sixty(?: \\(60\\))? days|two months', '六十') },
]

const first = (search: Search, pattern: RegExp): Hit | undefined =>
  matchesOf(search, pattern, 1).next().value?.hit

export const terminationNotice: TextCheck = {
  id: 'documents/cps/termination-notice',
  citation: 'ESL art. 23',
  requirement:
    'A provider that intends to suspend or terminate its service shall tell the parties concerned 90 days before, and report to the authority 60 days before.',
  requirementZh:
    '电子认证服务提供者拟暂停或者终止电子认证服务的，应当在暂停或者终止服务九十日前，就业务承接及其他有关事项通知有关各方；应当在暂停或者终止服务六十日前向国务院信息产业主管部门报告。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A clause with notice to the parties 90 days before and a report to the authority 60 days before the service stops',
    'zh-CN': '载明停止服务九十日前通知有关各方、六十日前向主管部门报告的条款',
  },
  reads: practiceStatement,
  judge: ({ search }) => {
    const found = periods.map((period) => ({ ...period, hit: first(search, period.pattern) }))
    const missing = found.filter(({ hit }) => !hit).map((each) => each.days)
    const hits = found.flatMap(({ hit }) => hit ?? [])
    const lack = missing.map((each) => `${each}`).join(', ')
    const matter = {
      en: `notice of ${lack} days before the service stops`,
      'zh-CN': `停止服务前 ${lack} 日通知或报告`,
    }
    const confirm = {
      en: 'Words on notice of 90 and 60 days were found; a person must confirm to whom it is given',
      'zh-CN': '找到有关提前九十日和六十日通知的文字；须由人工确认通知对象',
    }
    return {
      satisfied: missing.length === 0,
      found: missing.length === 0 ? confirm : missingClause(matter),
      places: hits.map(({ place }) => place),
      ...(hits[0] && { quote: hits[0].quote }),
      needsConfirmation: hits.length > 0,
    }
  },
}

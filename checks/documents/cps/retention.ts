/** Records are kept at least five years after a certificate lapses (Electronic Signature Law 24). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { missingClause } from '../clause.ts'
import { numeral, valueOf } from '../text/numerals.ts'
import { matchesOf, type Hit, type Search } from '../text/search.ts'

const leastYears = 5
const matter = { en: 'the years for which records are kept', 'zh-CN': '记录保存年限' }

const keep = '(?:retain|retention|archiv|kept|keep|preserv|stored|保存|保留|归档)'
const patterns = [
  new RegExp(
    `${keep}[^.。]{0,160}?(?<![\\d.])(${numeral})\\s?(?:\\(\\d+\\)\\s?)?(?:years?|年)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.])(${numeral})\\s?(?:\\(\\d+\\)\\s?)?(?:years?|年)[^.。]{0,80}?${keep}`,
    'giu',
  ),
]

interface Stated {
  readonly years: number
  readonly hit: Hit
}

function statedIn(search: Search): Stated[] {
  return patterns
    .flatMap((pattern) => [...matchesOf(search, pattern)])
    .map(({ match, hit }) => ({ years: valueOf(match[1] ?? ''), hit }))
    .filter(({ years }) => years > 0 && years <= 200)
}

export const retention: TextCheck = {
  id: 'documents/cps/retention',
  citation: 'ESL art. 24',
  requirement:
    'Providers shall properly keep the information related to certification; the period is at least five years after the certificate lapses.',
  requirementZh:
    '电子认证服务提供者应当妥善保存与认证相关的信息，信息保存期限至少为电子签名认证证书失效后五年。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A clause that records are kept for at least five years after a certificate lapses',
    'zh-CN': '载明证书失效后信息至少保存五年的条款',
  },
  reads: practiceStatement,
  judge: ({ search }) => {
    const stated = statedIn(search)
    if (stated.length === 0) return { satisfied: false, found: missingClause(matter) }
    const enough = stated.filter(({ years }) => years >= leastYears)
    const shown = enough.length > 0 ? enough : stated
    const years = [...new Set(shown.map((each) => each.years))].join(', ')
    const [first] = shown
    return {
      satisfied: enough.length > 0,
      found: {
        en: `Records are said to be kept for ${years} years; a person must confirm from when and for which records`,
        'zh-CN': `正文称记录保存 ${years} 年；须由人工确认起算时间和所涉记录`,
      },
      places: shown.slice(0, 5).map(({ hit }) => hit.place),
      ...(first && { quote: first.hit.quote }),
      needsConfirmation: true,
    }
  },
}

/** The equivalence table covers every subject that the PRC standards for certification services are about. */
import type { FormCheck } from '../check.ts'

interface Subject {
  readonly en: string
  readonly zh: string
  readonly pattern: RegExp
}

/** Standards on each subject; any edition counts. */
const subjects: readonly Subject[] = [
  { en: 'certificate format', zh: '证书格式', pattern: /GB\/?T\s?20518|GM\/?T\s?0015/i },
  { en: 'policy and practice', zh: '证书策略与业务规则', pattern: /GB\/?T\s?26855|业务规则规范/i },
  {
    en: 'signature algorithms',
    zh: '签名算法',
    pattern: /GB\/?T\s?(?:32918|32905|35276)|GM\/?T\s?000[349]/i,
  },
  { en: 'status services', zh: '证书状态服务', pattern: /GB\/?T\s?19713/i },
  {
    en: 'cryptography of the system',
    zh: '系统密码技术',
    pattern: /GB\/?T\s?25056|GM\/?T\s?0034/i,
  },
  { en: 'signature formats', zh: '签名格式', pattern: /GB\/?T\s?(?:25064|35275|35285)/i },
]

export const tableComplete: FormCheck = {
  id: 'documents/standards/table-complete',
  citation: 'Draft-2024 ch. 6; policy',
  requirement:
    'The equivalence table compares certificate format, policy, algorithms, status services, cryptography of the system and signature formats with the PRC standards on them.',
  requirementZh:
    '等效对照表应就证书格式、策略、算法、状态服务、系统密码技术和签名格式分别对照相应的中国标准。',
  level: 'should',
  severity: 'minor',
  satisfy: {
    en: 'A row for each subject that is missing, or a statement why it does not apply',
    'zh-CN': '补充所缺事项的对照行，或者说明不适用的理由',
  },
  judge: ({ form: { standards } }) => {
    const mapped = standards.equivalence.map(({ prcStandard }) => prcStandard).join('\n')
    const missing = subjects.filter(({ pattern }) => !pattern.test(mapped))
    const have = subjects.length - missing.length
    const lack = {
      en: missing.map(({ en }) => en).join(', '),
      zh: missing.map(({ zh }) => zh).join('、'),
    }
    return {
      satisfied: missing.length === 0,
      found: {
        en: `${have} of ${subjects.length} subjects are compared${lack.en && `; missing: ${lack.en}`}`,
        'zh-CN': `${subjects.length} 个事项中已对照 ${have} 个${lack.zh && `；缺少：${lack.zh}`}`,
      },
      places: [{ pointer: '/standards/equivalence' }],
    }
  },
}

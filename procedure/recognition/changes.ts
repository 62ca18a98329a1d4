/** Changes that a recognised CA files, each with its period and only the stages that its kind needs. */
import type { Bilingual } from '../filing-policy.ts'
import type { SupervisionRules } from '../supervision-rules.ts'

interface ChangeRule {
  readonly title: Bilingual
  readonly article: string
  /** Calendar days after the change within which it is filed; absent: before its effect. */
  readonly days?: (rules: SupervisionRules['recognition']) => number
  /** Certificates are examined by the technical checks before an officer looks at them. */
  readonly examined: boolean
  /** Opens a finding of its own: the change puts the recognition itself in question. */
  readonly finding: boolean
}

export const changeRules = {
  details: {
    title: {
      en: 'Name, domicile, legal representative or capital',
      'zh-CN': '名称、住所、法定代表人或者注册资本变更',
    },
    article: 'Measures 2015 art. 13, by analogy',
    days: ({ detailsDays }) => detailsDays,
    examined: false,
    finding: false,
  },
  policy: {
    title: { en: 'Practice statement or certificate policy', 'zh-CN': '业务规则或者证书策略变更' },
    article: 'ESL art. 19; Measures 2015 art. 16',
    days: ({ policyDays }) => policyDays,
    examined: false,
    finding: false,
  },
  chain: {
    title: {
      en: 'Certificate chain: a new key or subordinate CA',
      'zh-CN': '证书链备案：新密钥或者下级机构',
    },
    article: 'Draft-2024 ch. 7',
    examined: true,
    finding: false,
  },
  'key-person': {
    title: { en: 'Key personnel', 'zh-CN': '关键岗位人员变更' },
    article: 'Measures 2015 ch. 5',
    days: ({ homeStatusDays }) => homeStatusDays,
    examined: false,
    finding: false,
  },
  'home-status': {
    title: { en: 'Licence or qualification at home', 'zh-CN': '本国许可或者资质变化' },
    article: 'policy',
    days: ({ homeStatusDays }) => homeStatusDays,
    examined: false,
    finding: true,
  },
} as const satisfies Record<string, ChangeRule>

export type ChangeKind = keyof typeof changeRules
export const changeFilingKinds = Object.keys(changeRules) as [ChangeKind, ...ChangeKind[]]
export const changeRule = (kind: ChangeKind): ChangeRule => changeRules[kind]

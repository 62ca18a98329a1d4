/** The catalogue of violations: what each is, on which article it rests, and which penalties within which bounds it allows. */
import type { Bilingual } from '../filing-policy.ts'

export const measureKinds = ['warning', 'fine', 'restriction', 'revocation'] as const
export type MeasureKind = (typeof measureKinds)[number]

export interface FineBounds {
  /** Yuan. */
  readonly min: number
  readonly max: number
  /** From this illegal gain on, in yuan, the fine is a multiple of the gain instead. */
  readonly gain?: { readonly from: number; readonly times: readonly [min: number, max: number] }
}

export interface Violation {
  readonly code: string
  readonly title: Bilingual
  readonly article: Bilingual
  /** `law`: penalty and amount stand in a law in force; `policy`: proposed, analogous, or of a text that was not seen. */
  readonly basis: 'law' | 'policy'
  /** On whom the penalty falls. */
  readonly on: 'organisation' | 'person'
  /** May it last, so that its two years run from its end (Administrative Penalty Law 36)? */
  readonly continuing: boolean
  readonly kinds: readonly MeasureKind[]
  readonly fine?: FineBounds
  /** Years for which the persons responsible are barred when the recognition is revoked. */
  readonly barYears?: number
}

const names = {
  ESL: ['Electronic Signature Law', '《中华人民共和国电子签名法》'],
  ALL: ['Administrative License Law', '《中华人民共和国行政许可法》'],
  M2015: ['Measures for e-certification services (2015)', '《电子认证服务管理办法》（2015）'],
  D2024: ['Draft Measures (2024)', '《电子认证服务管理办法（征求意见稿）》（2024）'],
} as const

function violation(
  code: string,
  [en, zh]: readonly [en: string, zh: string],
  [law, article, chinese]: readonly [keyof typeof names, string, string],
  terms: Omit<Violation, 'code' | 'title' | 'article'>,
): Violation {
  const [name, zhName] = names[law]
  return {
    code,
    title: { en, 'zh-CN': zh },
    article: { en: `${name} ${article}`, 'zh-CN': `${zhName}${chinese}` },
    ...terms,
  }
}

const onCa = { basis: 'law', on: 'organisation' } as const

/** Amounts of the Electronic Signature Law and acts of the Administrative License Law 78 to 80. */
const ofLaws: readonly Violation[] = [
  violation(
    'unrecognised-service',
    ['Certification service without permission', '未经许可提供电子认证服务'],
    ['ESL', 'art. 29', '第二十九条'],
    {
      ...onCa,
      continuing: true,
      kinds: ['fine'],
      fine: { min: 100_000, max: 300_000, gain: { from: 300_000, times: [1, 3] } },
    },
  ),
  violation(
    'cessation-unreported',
    ['Cessation not reported 60 days before', '未在终止服务六十日前报告'],
    ['ESL', 'art. 30', '第三十条'],
    {
      basis: 'law',
      on: 'person',
      continuing: false,
      kinds: ['fine'],
      fine: { min: 10_000, max: 50_000 },
    },
  ),
  violation(
    'practice-or-records',
    [
      'Practice statement not followed or records not kept, and not corrected in time',
      '未遵守认证业务规则、未妥善保存认证信息或者有其他违法行为，逾期未改正',
    ],
    ['ESL', 'art. 31', '第三十一条'],
    { ...onCa, continuing: true, kinds: ['revocation'], barYears: 10 },
  ),
  violation(
    'false-filing',
    ['Facts concealed or false materials filed', '隐瞒有关情况或者提供虚假材料申请'],
    ['ALL', 'art. 78', '第七十八条'],
    { ...onCa, continuing: false, kinds: ['warning'] },
  ),
  violation(
    'outside-scope',
    ['Acting outside the scope, or lending the recognition', '超越认可范围或者转让、出借认可'],
    ['ALL', 'art. 80', '第八十条'],
    {
      basis: 'policy',
      on: 'organisation',
      continuing: true,
      kinds: ['warning', 'fine', 'restriction', 'revocation'],
      fine: { min: 1, max: 30_000 },
    },
  ),
  violation(
    'facts-hidden',
    ['Facts hidden from inspectors', '向监督检查机关隐瞒有关情况'],
    ['ALL', 'art. 80', '第八十条'],
    {
      basis: 'policy',
      on: 'organisation',
      continuing: false,
      kinds: ['warning', 'fine', 'restriction'],
      fine: { min: 1, max: 30_000 },
    },
  ),
]

const of2015: readonly Violation[] = [
  violation(
    'change-unnotified',
    ['Change not notified in time', '变更事项未按期报告'],
    ['M2015', 'ch. 7', '第七章'],
    { ...onCa, continuing: true, kinds: ['warning', 'fine'], fine: { min: 1, max: 10_000 } },
  ),
  violation(
    'duty-unreported',
    ['Reports not made, or not truthful', '未按规定报告或者报告不实'],
    ['M2015', 'ch. 7', '第七章'],
    { ...onCa, continuing: true, kinds: ['warning', 'fine'], fine: { min: 1, max: 30_000 } },
  ),
]

const drafted = {
  basis: 'policy',
  on: 'organisation',
  continuing: true,
  kinds: ['warning', 'fine', 'restriction', 'revocation'],
  fine: { min: 5_000, max: 50_000 },
} as const

const of2024: readonly Violation[] = [
  violation(
    'major-change-unreported',
    ['Major change not reported', '重大变更未报告'],
    ['D2024', 'ch. 7', '第七章'],
    drafted,
  ),
  violation(
    'chain-unfiled',
    ['Certificate chain not filed', '证书链未备案'],
    ['D2024', 'ch. 7', '第七章'],
    drafted,
  ),
  violation(
    'certificates-not-updated',
    ['Certificates not updated in time', '证书未及时更新'],
    ['D2024', 'ch. 7', '第七章'],
    { ...drafted, kinds: ['warning', 'fine'] },
  ),
]

const measures2015 = [...ofLaws, ...of2015]

/** By rule set; what is not named is as under the Measures of 2015. */
const catalogues: Readonly<Record<string, readonly Violation[]>> = {
  'Draft-2024': [...ofLaws, ...of2024],
}

/** The violations of a rule set. */
export const catalogueOf = (ruleSet: string): readonly Violation[] =>
  catalogues[ruleSet] ?? measures2015

/** The violation of a code under a rule set; undefined where the rule set has none of it. */
export const violationOf = (ruleSet: string, code: string): Violation | undefined =>
  catalogueOf(ruleSet).find((each) => each.code === code)

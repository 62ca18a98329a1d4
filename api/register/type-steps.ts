/** What is judged by the decision: the certificate's type, its status, how long, and for which uses. */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { StatusPeriod } from '../../domain/register/status.ts'
import type { VerificationQuestion, VerificationStep } from '../../domain/register/verification.ts'
import { registerStatusRules } from '../../procedure/register-status.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import { type Instant, instantAt } from './instant.ts'
import type { ReadState } from './memory.ts'
import { clauseOf, clauses, notJudged, step } from './said.ts'

export type HeldType = RegisterEntry['types'][number]

/** The recognised types whose policy the certificate states. */
export const typesOf = ({ types }: ReadState, { policies }: CertificateFacts): HeldType[] =>
  types.filter(({ policyOids }) => policyOids.some((oid) => policies.includes(oid)))

export function typeStep(state: ReadState, facts: CertificateFacts, type?: HeldType) {
  const { number: decision } = state
  const stated = facts.policies.join(', ') || '∅'
  return type
    ? step('type', 'pass', clauses.policies, [
        `of the recognised type ${type.name.en}: ${stated}`,
        `属于获认可的证书类型“${type.name['zh-CN']}”：${stated}`,
        { decision },
      ])
    : step('type', 'fail', clauses.policies, [
        `no recognised type has a policy of this certificate: ${stated}`,
        `获认可的证书类型均不含该证书的策略：${stated}`,
        { decision },
      ])
}

const dayMs = 86_400_000
/** When a day begins in Shanghai, in milliseconds since 1970. */
const startOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`)

export function recognitionStep(
  { number: decision }: ReadState,
  { validFrom, validUntil }: HeldType,
  at: Instant,
): VerificationStep {
  const during = `${validFrom}/${validUntil}`
  return at.reached(startOf(validFrom)) && !at.reached(startOf(validUntil) + dayMs)
    ? step('recognition', 'pass', clauses.recognition, [
        `within the period of the recognition: ${during}`,
        `在核准有效期内：${during}`,
        { decision },
      ])
    : step('recognition', 'fail', clauses.licence, [
        `outside the period of the recognition: ${during}`,
        `不在核准有效期内：${during}`,
        { decision },
      ])
}

/** The period of status at an instant. */
export const periodAt = (history: readonly StatusPeriod[], at: Instant): StatusPeriod | undefined =>
  history.find(
    ({ from, to }) =>
      at.reached(Date.parse(from)) && (to === undefined || !at.reached(Date.parse(to))),
  )

/** "Certificates issued before the restriction remain reliable": what may be issued is judged at notBefore. */
function issuedWhile(type: HeldType, notBefore: string): StatusPeriod | undefined {
  const period = periodAt(type.history, instantAt(notBefore))
  return period && !registerStatusRules[period.status].issues ? period : undefined
}

/** The type's status at the instant, and when the certificate was issued. */
export function statusStep(state: ReadState, type: HeldType, facts: CertificateFacts, at: Instant) {
  const period = periodAt(type.history, at)
  if (!period)
    return step('status', 'fail', clauses.recognition, [
      'not yet recognised at the instant',
      '该时刻尚未核准',
      { decision: state.number },
    ])
  const { title, article, reliable, issues } = registerStatusRules[period.status]
  const since = `${period.from}, ${period.ground.en}`
  const sinceZh = `${period.from}，${period.ground['zh-CN']}`
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string) =>
    step('status', verdict, clauseOf(article), [
      en,
      zh,
      { decision: period.decision ?? state.number },
    ])
  if (!reliable) return of('fail', `${title.en} since ${since}`, `自 ${sinceZh}：${title['zh-CN']}`)
  const during = issuedWhile(type, facts.notBefore)
  if (during)
    return of(
      'fail',
      `issued (${facts.notBefore}) while no certificates were to be issued, since ${during.from}`,
      `该证书签发于 ${facts.notBefore}，而自 ${during.from} 起不得签发新证书`,
    )
  return issues
    ? of('pass', `${title.en} since ${since}`, `自 ${sinceZh}：${title['zh-CN']}`)
    : of(
        'warning',
        `${title.en} since ${since}; the certificate was issued before`,
        `自 ${sinceZh}：${title['zh-CN']}；该证书签发在此之前`,
      )
}

type Use = VerificationQuestion['use']

const listed = (items: readonly string[]) => items.join('; ')

export function scopeStep(state: ReadState, type: HeldType, use: Use): VerificationStep {
  const { scope, excludedUses, conditions } = type
  const of = (verdict: VerificationStep['verdict'], en: string, zh: string) =>
    step('scope', verdict, clauses.recognition, [en, zh, { decision: state.number }])
  if (use?.purpose !== undefined && use.purpose !== type.purpose)
    return of(
      'fail',
      `recognised for ${type.purpose}, asked for ${use.purpose}`,
      `核准用途为 ${type.purpose}，查询用途为 ${use.purpose}`,
    )
  if (excludedUses.length === 0 && conditions.length === 0)
    return of('pass', `scope: ${scope}`, `适用范围：${scope}`)
  return of(
    'warning',
    `scope: ${scope}; compare your use with what is excluded (${listed(excludedUses)}) and the conditions (${listed(conditions)})`,
    `适用范围：${scope}；请自行对照排除用途（${listed(excludedUses)}）和条件（${listed(conditions)}）`,
  )
}

/** "电子政务电子认证服务" has a recognition of its own. */
export const governmentStep = (use: Use): VerificationStep =>
  use?.government
    ? step('government-use', 'fail', clauses.government, [
        'not recognised for government affairs',
        '不得用于政务活动',
      ])
    : step('government-use', use?.government === false ? 'pass' : 'warning', clauses.government, [
        'the recognition never covers government affairs',
        '本核准不包括政务用途',
      ])

/** What no type is left to judge by. */
export const withoutType = (use: Use): VerificationStep[] => [
  notJudged('recognition', clauses.recognition),
  notJudged('status', clauses.recognition),
  notJudged('scope', clauses.recognition),
  governmentStep(use),
]

/** What a rule set says of the checks: how much a violation weighs, and the figures that no standard fixes. */
import type { Finding } from '../domain/finding.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'
import type { RuleSetId } from '../procedure/rule-set.ts'
import { usualLimits, type Limits } from './limits.ts'

type Severity = Finding['severity']

interface Weighing {
  /** By check id, where it is not the check's own. */
  readonly severities: Readonly<Record<string, Severity>>
  readonly limits: Limits
}

const usual: Weighing = { severities: {}, limits: usualLimits }

/** What is filed for a demonstration is made once and grows old: its age says nothing of anybody. */
const forShow: Weighing = {
  ...usual,
  severities: {
    'rfc5280-crl/next-update-not-passed': 'info',
    'service/authority-outlives-recognition': 'info',
  },
}

export const weighings: Readonly<Record<RuleSetId, Weighing>> = {
  'ESL-2019+Measures-2015': usual,
  'Draft-2024': usual,
  Demonstration: forShow,
  'Demonstration-By-Hand': forShow,
}

/** What a violation of each severity leads to in the procedure. */
export const effects: Readonly<Record<Severity, Bilingual>> = {
  block: {
    en: 'No positive technical opinion while it stands: the requirement belongs to the conditions of recognition (Electronic Signature Law 17, 21, 22), or nothing can be relied on without it.',
    'zh-CN':
      '在消除之前不得出具肯定的技术意见：该要求属于核准条件（《电子签名法》第十七条、第二十一条、第二十二条），或者缺少它便无从信赖。',
  },
  major: {
    en: 'The applicant corrects or explains it; the officer and the panel weigh the explanation, and the decision gives their reasons.',
    'zh-CN': '申请人应予补正或说明；由承办人员和专家组评判其说明，并在决定中载明理由。',
  },
  minor: {
    en: 'It is put before the applicant; it may be corrected later and stands in the way of nothing by itself.',
    'zh-CN': '告知申请人；可于日后改正，其本身不妨碍核准。',
  },
  info: {
    en: 'For information: it has no effect on the decision.',
    'zh-CN': '仅供参考，不影响决定。',
  },
}

const isKnown = (ruleSet: string | undefined): ruleSet is RuleSetId =>
  ruleSet !== undefined && Object.hasOwn(weighings, ruleSet)

/** An unknown rule set weighs as usual: which ones there are is for procedure/ to say. */
const under = (ruleSet: string | undefined) => (isKnown(ruleSet) ? weighings[ruleSet] : usual)

export const severityUnder = (
  ruleSet: string | undefined,
  { id, severity }: { readonly id: string; readonly severity: Severity },
): Severity => under(ruleSet).severities[id] ?? severity

export const limitsUnder = (ruleSet: string | undefined): Limits => under(ruleSet).limits

/** What a rule set says of the checks: how much a violation weighs, and the figures that no standard fixes. */
import type { Finding } from '../domain/finding.ts'
import { usualLimits, type Limits } from './limits.ts'

type Severity = Finding['severity']

interface Weighing {
  /** By check id, where it is not the check's own. */
  readonly severities: Readonly<Record<string, Severity>>
  readonly limits: Limits
}

const usual: Weighing = { severities: {}, limits: usualLimits }

const weighings: Readonly<Record<string, Weighing>> = {
  'ESL-2019+Measures-2015': usual,
  'Draft-2024': usual,
  Demonstration: usual,
}

const under = (ruleSet: string | undefined) => weighings[ruleSet ?? ''] ?? usual

export const severityUnder = (
  ruleSet: string | undefined,
  { id, severity }: { readonly id: string; readonly severity: Severity },
): Severity => under(ruleSet).severities[id] ?? severity

export const limitsUnder = (ruleSet: string | undefined): Limits => under(ruleSet).limits

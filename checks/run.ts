/** Turns a check into a finding: applies, then effective, then violation; never throws, and a throw is never a pass. */
import type { Finding } from '../domain/finding.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'
import { CannotTell, type CheckOf, type Violation } from './check.ts'
import { Unreadable } from './der/unreadable.ts'
import { explanationOf } from './explain.ts'
import type { Judged } from './subject.ts'

interface Result extends Pick<Finding, 'verdict'> {
  readonly found?: Violation
}

const notEffective = (effective: string): Bilingual => ({
  en: `Holds from ${effective}`,
  'zh-CN': `自 ${effective} 起施行`,
})

function reasonOf(error: unknown): Violation {
  // Other offsets may count from within a part that was read by itself.
  if (error instanceof Unreadable && error.code === 'MalformedExtension')
    return { ...error.text, ...(error.offset !== undefined && { at: error.offset }) }
  if (error instanceof CannotTell || error instanceof Unreadable) return error.text
  return { en: 'The check itself failed', 'zh-CN': '检查程序自身出错' }
}

function result<S extends Judged>(check: CheckOf<S>, subject: S): Result {
  if (!check.applies(subject)) return { verdict: 'not-applicable', found: check.otherwise }
  const date = check.judgedAt === 'issue' ? subject.issued : subject.at
  if (date.slice(0, 10) < check.effective)
    return { verdict: 'not-effective', found: notEffective(check.effective) }
  const found = check.violation(subject)
  if (!found) return { verdict: 'pass' }
  return { verdict: check.level === 'must' ? 'fail' : 'warn', found }
}

function safeResult<S extends Judged>(check: CheckOf<S>, subject: S): Result {
  try {
    return result(check, subject)
  } catch (error) {
    return { verdict: 'undetermined', found: reasonOf(error) }
  }
}

/** The finding of one check about one subject, at the severity of the rule set where that says another. */
export function run<S extends Judged>(
  check: CheckOf<S>,
  subject: S,
  severity = check.severity,
): Finding {
  const { id, citation, requirement, requirementZh, level } = check
  const { verdict, found } = safeResult(check, subject)
  return {
    check: id,
    citation,
    requirement,
    requirementZh,
    level,
    severity,
    verdict,
    ...(found && { found: { en: found.en, 'zh-CN': found['zh-CN'] } }),
    ...explanationOf(subject, { check: id, verdict, at: found?.at }),
  }
}

/** The exit that a recognised CA reports, as it begins. */
import { reportBy } from '../../procedure/exit/periods.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { newCase } from '../following/opening.ts'
import type { Person } from '../person.ts'
import type { Recognition } from '../recognition/state.ts'
import type { ExitContent } from './acts.ts'
import type { ExitCase } from './state.ts'

export interface ExitReport {
  readonly id: string
  readonly recognition: Pick<Recognition, 'id' | 'organisation' | 'province' | 'name' | 'published'>
  readonly content: ExitContent
  readonly by: Person
  /** ISO instant of the report. */
  readonly at: string
  readonly rules: RuleSet
}

/** A report that comes late is taken all the same: it is a breach, not a reason to know nothing of the end (ESL 30). */
export function newExit({ id, recognition, content, by, at, rules }: ExitReport): ExitCase {
  const { organisation, province, name, published } = recognition
  const { plannedEnd } = content
  return {
    ...newCase('exit', { id, at, by, rules, stage: 'announced' }),
    organisation,
    ...(province !== undefined && { province }),
    name,
    recognition: recognition.id,
    number: published.entry.number,
    content,
    plannedEnd,
    lateReport: dateInShanghai(at) > reportBy(plannedEnd, rules.supervision.exit),
    ...{ proposals: [], returned: [], postponed: [], breaches: [], told: [] },
  }
}

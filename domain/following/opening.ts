/** What opens a case after a grant: its first state, by whom, and by which rules; all of it enters history here. */
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { FollowingCase } from '../case.ts'
import type { Person } from '../person.ts'

export interface FollowingOpening<S extends FollowingCase> {
  readonly state: S
  readonly by: Person
  readonly rules: RuleSet
  readonly key: string
  readonly fingerprint: string
}

/** An act on its way to the workflow of such a case. */
export interface FollowingMessage {
  readonly act: string
  readonly by: Person
  readonly key: string
  readonly fingerprint: string
  /** As the schema of the act describes it. */
  readonly payload: object
}

/** The parts that a new case of any kind begins with. */
export const newCase = <K extends FollowingCase['kind']>(
  kind: K,
  {
    id,
    at,
    by,
    rules,
    stage,
  }: {
    readonly id: string
    readonly at: string
    readonly by: Person
    readonly rules: RuleSet
    readonly stage: FollowingCase['stage']
  },
) => ({
  id,
  kind,
  openedBy: { sub: by.sub, name: by.name },
  openedAt: at,
  ruleSet: rules.id,
  stage,
  events: 0,
  clocks: [],
  notices: [],
  documents: [],
  tasks: [],
})

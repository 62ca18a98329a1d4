/** Acts on a case that follows a grant, tried by everybody in every stage: what the written-out tables are compared with. */
import { type FollowingKind, followingStages, type StageOf } from '../../procedure/case-kinds.ts'
import {
  type FollowingFacts,
  followingRefusal,
  type FollowingRules,
} from '../../procedure/following/act-rule.ts'
import { type Role, roles } from '../../procedure/roles.ts'
import type { TaskKind } from '../../procedure/tasks.ts'

export const organisation = 'Foreign CA'
export const province = '广东省'
const claim = { task: 't', epoch: 1 }
const at = '2026-06-01T04:00:00.000Z'

/** Who does an act, in which stages, under which task; written out, not derived. */
export type Row<K extends FollowingKind> = readonly [
  by: readonly Role[],
  stages: readonly StageOf<K>[],
  task?: TaskKind,
]

const organisations: Partial<Record<Role, string>> = {
  applicant: organisation,
  provincial: province,
}

export const somebody = (role: Role, sub: string = role) => ({
  sub,
  organisation: organisations[role] ?? 'MIIT',
  roles: [role],
})
export type Somebody = ReturnType<typeof somebody>

interface Tried<F extends FollowingFacts> {
  readonly who: Somebody
  readonly stage: F['stage']
  /** Facts beside stage, task and organisation. */
  readonly facts?: Partial<F>
}

/** The refusal of an act by a person who holds its task; `Other` has the facts that are particular to the kind. */
export function trying<F extends FollowingFacts>(rules: FollowingRules<F>, none: Partial<F>) {
  return (act: string, { who, stage, facts = {} }: Tried<F>) => {
    const rule = rules[act]
    if (!rule) throw new Error(`expected a rule of ${act}`)
    const task = rule.task
    const assignee = { sub: who.sub, name: who.sub }
    const tasks = task
      ? [{ id: 't', kind: task, state: 'open' as const, epoch: 1, subject: 'm1', assignee }]
      : []
    const given = { stage, organisation, province, tasks, ...none, ...facts } as unknown as F
    return followingRefusal(who, { act, rule }, given, { at, claim: task && claim })
  }
}

/** Each role and stage of the kind, with what the table expects of the act there. */
export const expectations = <K extends FollowingKind>(kind: K, [by, stages]: Row<K>) =>
  roles.flatMap((role) =>
    followingStages[kind].map((stage) => {
      const isIn = (stages as readonly string[]).includes(stage)
      const expected = !by.includes(role) ? 'NotEntitled' : isIn ? undefined : 'WrongStage'
      return { role, stage, expected }
    }),
  )

/** The acts that every case after a grant has, in the stages in which it runs. */
export function commonRows<K extends FollowingKind>(running: readonly StageOf<K>[]) {
  const working: readonly Role[] = [
    ...(['legal', 'chair', 'division-head', 'head'] as const),
    ...(['supervisor', 'publisher', 'provincial'] as const),
  ]
  return {
    claim: [working, running],
    release: [working, running],
    reassign: [['division-head', 'head', 'supervisor'], running],
    attach: [['applicant', ...working], running],
    acknowledge: [['applicant'], running],
    'record-service': [['supervisor'], running],
  } satisfies Record<string, Row<K>>
}

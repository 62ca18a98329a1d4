/** Acts on a case that follows a grant, tried by everybody in every stage, and compared with tables that are written out. */
import { expect, it } from '@jest/globals'
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

export interface Written<K extends FollowingKind, Past extends string, F extends FollowingFacts> {
  readonly kind: K
  readonly table: Readonly<Record<string, Row<K>>>
  readonly rules: FollowingRules<F>
  /** What somebody may have been on the case, as its facts say it. */
  readonly pasts: Readonly<Record<Past, (sub: string) => Partial<F>>>
  /** Act by act: who must not. What is missing excludes nobody. */
  readonly excluded: Readonly<Partial<Record<string, readonly Past[]>>>
  /** Facts without which the rules cannot be asked. */
  readonly none: Partial<F>
}

/** Compares every act, role, stage, task and past with what is written. */
export function isAsWritten<K extends FollowingKind, Past extends string, F extends FollowingFacts>(
  written: Written<K, Past, F>,
) {
  const { kind, table, rules, pasts, excluded, none } = written
  const refusal = trying(rules, none)
  const rows = Object.entries(table)

  it('is told by a rule for every act, and by no other', () => {
    expect(Object.keys(rules).sort()).toEqual(Object.keys(table).sort())
  })

  it.each(rows)('%s: only its roles, only in its stages', (act, [by, stages]) => {
    for (const role of roles)
      for (const stage of followingStages[kind]) {
        const isIn = (stages as readonly string[]).includes(stage)
        const expected = !by.includes(role) ? 'NotEntitled' : isIn ? undefined : 'WrongStage'
        const found = refusal(act, { who: somebody(role), stage })?.type
        expect([role, stage, found]).toEqual([role, stage, expected])
      }
  })

  it.each(rows)('%s: under the task of its kind, or under none', (act, row) => {
    expect(rules[act]?.task).toBe(row[2])
  })

  it.each(rows.filter(([, [by]]) => by.length > 0))('%s: not by whoever has been …', (act, row) => {
    const [[role = 'head'], [stage = 'closed']] = row
    const who = somebody(role)
    for (const past of Object.keys(pasts) as Past[]) {
      const [self, other] = [who.sub, 'another'].map(
        (sub) => refusal(act, { who, stage, facts: pasts[past](sub) })?.type,
      )
      const expected = excluded[act]?.includes(past) ? 'SeparationOfDuty' : undefined
      expect([past, self, other]).toEqual([past, expected, undefined])
    }
  })
}

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

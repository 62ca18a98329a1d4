import { describe, expect, it } from '@jest/globals'
import type { AnyStage } from '../../../procedure/case-kinds.ts'
import { type ExitFacts, exitRules } from '../../../procedure/exit/acts.ts'
import { followingRefusal } from '../../../procedure/following/act-rule.ts'
import * as people from '../../support/people.ts'
import type { Person } from '../../../domain/person.ts'
import type { TaskKind } from '../../../procedure/tasks.ts'

const marta = people.person('marta', 'applicant', 'Successor CA')
const everybody: Record<string, Person> = {
  exiting: people.applicant,
  successor: marta,
  stranger: people.stranger,
  supervisor: people.supervisor,
  head: people.head,
  legal: people.legal,
  publisher: people.publisher,
  provincial: people.provincial,
  intake: people.desk,
}

const by = { sub: 'somebody' }
const agreed = { exiting: {}, successor: {} }
const candidate = { organisation: marta.organisation }

interface Given {
  readonly stage: AnyStage
  readonly who: Person
  readonly task?: TaskKind | undefined
  readonly named?: Partial<ExitFacts['proposals'][number]>
}

/** The case with the task of the act on the desk of whoever does it. */
const facts = ({ stage, who, task, named = {} }: Given): ExitFacts => ({
  stage,
  organisation: people.applicant.organisation,
  province: people.provincial.organisation,
  proposals: [{ by, candidate, assigned: false, agreed, ...named }],
  tasks: task ? [{ id: 't', kind: task, state: 'open', epoch: 1, assignee: who }] : [],
})

type Act = keyof typeof exitRules

function refusal(act: Act, given: Omit<Given, 'task'>) {
  const rule = exitRules[act]
  const task = 'task' in rule ? rule.task : undefined
  const circumstance = { at: '2026-06-01T00:00:00Z', claim: task && { task: 't', epoch: 1 } }
  return followingRefusal(given.who, { act, rule }, facts({ ...given, task }), circumstance)?.type
}

/** Act by act: in which stages, and who. */
const table: [act: Act, stages: string, who: string][] = [
  ['prove-parties-told', 'announced takeover handover', 'exiting'],
  ['propose-successor', 'announced takeover', 'exiting'],
  ['agree-takeover', 'takeover', 'exiting successor'],
  ['decline-takeover', 'takeover', 'successor'],
  ['check-successor', 'takeover', 'supervisor'],
  ['assign-successor', 'takeover', 'head'],
  ['hand-over-records', 'handover', 'exiting'],
  ['confirm-custody', 'handover', 'successor'],
  ['report-subscribers-told', 'handover', 'exiting'],
  ['confirm-handover', 'handover', 'supervisor'],
  ['return-handover', 'handover', 'supervisor'],
  ['postpone-exit-end', 'takeover handover', 'head'],
  ['order-exit-end', 'takeover handover', 'head'],
  ['withdraw-exit', 'announced takeover handover', 'exiting'],
  ['claim', 'announced takeover handover', 'supervisor head legal publisher provincial'],
  ['release', 'announced takeover handover', 'supervisor head legal publisher provincial'],
  ['reassign', 'announced takeover handover', 'supervisor head'],
  [
    'attach',
    'announced takeover handover',
    'exiting successor supervisor head legal publisher provincial',
  ],
  ['acknowledge', 'announced takeover handover', 'exiting'],
  ['record-service', 'announced takeover handover', 'supervisor'],
]

describe('Who does what on an exit', () => {
  it('is written out for every act', () => {
    expect(table.map(([act]) => act).sort()).toEqual(Object.keys(exitRules).sort())
  })

  it.each(table)('%s: in %s, by %s', (act, stages, who) => {
    const stage = stages.split(' ')[0] as AnyStage
    const entitled = Object.entries(everybody)
      .filter(([, one]) => refusal(act, { stage, who: one }) === undefined)
      .map(([name]) => name)
    expect(entitled.sort()).toEqual(who.split(' ').sort())
    const one = everybody[who.split(' ')[0] ?? ''] ?? marta
    const open = (['announced', 'takeover', 'handover', 'closed'] as const).filter(
      (each) => refusal(act, { stage: each, who: one }) === undefined,
    )
    expect(open.join(' ')).toBe(stages)
  })

  it.each<[Act, AnyStage, Given['named']]>([
    ['check-successor', 'takeover', { assigned: true, by: people.supervisor }],
    ['confirm-handover', 'handover', { fitness: { fit: true, by: people.supervisor } }],
    ['return-handover', 'handover', { fitness: { fit: true, by: people.supervisor } }],
  ])('%s is never by whoever decided before: in %s, with %j', (act, stage, named = {}) => {
    expect(refusal(act, { stage, who: people.supervisor, named })).toBe('SeparationOfDuty')
    expect(refusal(act, { stage, who: people.secondSupervisor, named })).toBeUndefined()
  })

  it.each<[string, Given['named']]>([
    ['has declined', { declined: {} }],
    ['was found unfit', { fitness: { fit: false, by } }],
  ])('leaves a candidate that %s without a part in it', (_why, named = {}) => {
    for (const act of ['agree-takeover', 'decline-takeover', 'attach'] as const)
      expect(refusal(act, { stage: 'takeover', who: marta, named })).toBe('NotEntitled')
  })
})

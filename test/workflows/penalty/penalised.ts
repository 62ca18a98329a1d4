/** The steps of a penalty case that its tests start from. */
import { randomUUID } from 'node:crypto'
import type { Measures } from '../../../domain/penalty/measures.ts'
import type { PenaltyCase } from '../../../domain/penalty/state.ts'
import { newCase } from '../../../domain/following/opening.ts'
import { violationOf } from '../../../procedure/penalty/catalogue.ts'
import {
  applicant,
  division,
  evidence,
  head,
  legal,
  nameOf,
  type Rehearsal,
  secondSupervisor,
  supervisor,
} from '../../support/time-skipping.ts'

export const remedies = { reconsideration: 'MIIT within 60 days', litigation: 'within 6 months' }
export const words = { en: 'No new certificates', 'zh-CN': '不得签发新证书' }
export type Penalty = Awaited<ReturnType<typeof filed>>

/** A case that a supervisor has filed. */
export async function filed(
  rehearsal: Rehearsal,
  code = 'duty-unreported',
  more: Partial<PenaltyCase> = {},
) {
  const { rules } = rehearsal.stage
  const violation = violationOf(rules.id, code)
  if (!violation) throw new Error(`expected a violation ${code}`)
  const at = new Date(await rehearsal.now()).toISOString()
  const id = randomUUID()
  const { on, kinds, fine, ...rest } = violation
  const state: PenaltyCase = {
    ...newCase('penalty', { id, at, by: supervisor, rules, stage: 'investigation' }),
    kind: 'penalty',
    organisation: applicant.organisation,
    name: { en: 'Foreign CA', 'zh-CN': '境外机构' },
    violation: {
      ...rest,
      on,
      kinds: [...kinds],
      ...(fine && {
        fine: { ...fine, gain: fine.gain && { from: fine.gain.from, times: [1, 3] } },
      }),
      discoveredOn: at.slice(0, 10),
    },
    grounds: 'The annual report is missing.',
    source: { kind: 'inspection', reference: 'i-1' },
    investigators: [],
    statements: [],
    formerReviewers: [],
    payments: [],
    told: [],
    ...more,
  }
  return rehearsal.follow(state, supervisor)
}

/** Attaches a file of a type; answers its id. */
export async function attached({ act }: Penalty, type = 'investigation-record', who = supervisor) {
  const id = randomUUID()
  await act(who, 'attach', { id, type, fileName: `${type}.pdf`, evidence })
  return id
}

export const assigned = (penalty: Penalty, people = [supervisor, secondSupervisor]) =>
  penalty.work(
    division,
    { task: 'assign-investigators', act: 'assign-investigators' },
    { investigators: people.map(nameOf) },
  )

export async function declared(penalty: Penalty, who: typeof supervisor, conflict = false) {
  const { tasks } = await penalty.until(({ tasks }) =>
    tasks.some(
      ({ kind, assignee, state }) =>
        kind === 'declare-investigator' && assignee?.sub === who.sub && state === 'open',
    ),
  )
  const task = tasks.find(
    ({ kind, assignee, state }) =>
      kind === 'declare-investigator' && assignee?.sub === who.sub && state === 'open',
  )
  const claim = { task: task?.id, epoch: task?.epoch }
  return penalty.act(who, 'declare-investigator', { conflict, statement: 'As I know.', claim })
}

export async function reported(penalty: Penalty, measures: Measures) {
  const content = {
    facts: ['No report was filed.'],
    documents: [await attached(penalty)],
    measures,
    reasons: ['It was due in March.'],
  }
  await penalty.work(
    supervisor,
    { task: 'report-investigation', act: 'report-investigation' },
    content,
  )
}

export const countersigned = (penalty: Penalty) =>
  penalty.work(
    secondSupervisor,
    { task: 'countersign-investigation', act: 'countersign-investigation' },
    {},
  )

/** Two investigators have proposed the measures, and the party has been told of them. */
export async function noticed(penalty: Penalty, measures: Measures) {
  await assigned(penalty)
  for (const who of [supervisor, secondSupervisor]) await declared(penalty, who)
  await reported(penalty, measures)
  await countersigned(penalty)
  return served(penalty, 'penalty-prior')
}

export async function served(
  penalty: Penalty,
  kind: 'penalty-prior' | 'penalty-decision' | 'no-penalty',
) {
  const notice = await penalty.notice(kind)
  await penalty.act(applicant, 'acknowledge', { notice: notice.id })
  return notice
}

export const drafted = (penalty: Penalty, measures: Measures, more: object = {}) =>
  penalty.work(
    supervisor,
    { task: 'draft-penalty', act: 'draft-penalty' },
    { measures, reasons: ['As found.'], answers: [], remedies, ...more },
  )

export const reviewed = (penalty: Penalty) =>
  penalty.work(
    legal,
    { task: 'review-penalty-law', act: 'pass-penalty-law' },
    { opinion: 'Lawful.' },
  )

export const votes = [head, { ...head, sub: 'h2' }, { ...head, sub: 'h3' }].map((member) => ({
  ...nameOf(member),
  vote: 'for',
}))

export const decided = (penalty: Penalty, content: object = {}) =>
  penalty.work(head, { task: 'decide-penalty', act: 'decide-penalty' }, content)

/** A case whose party has waived its rights and that waits for its draft. */
export async function heard(penalty: Penalty, measures: Measures) {
  await noticed(penalty, measures)
  await penalty.act(applicant, 'waive-penalty-rights', { text: 'Nothing to add.' })
  await penalty.inStage('penalty-review')
}

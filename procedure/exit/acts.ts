/** The acts of an exit: who may do each, in which stages, and who must not (Electronic Signature Law 23). */
import type { StageOf } from '../case-kinds.ts'
import type { FollowingFacts, FollowingRule, Separation } from '../following/act-rule.ts'
import { commonRules } from '../following/common.ts'
import { type CandidateFacts, standing } from './successor.ts'

export interface ExitFacts extends FollowingFacts {
  readonly proposals: readonly CandidateFacts[]
}

type Rule = FollowingRule<ExitFacts>
type Stages = readonly StageOf<'exit'>[]

const running: Stages = ['announced', 'takeover', 'handover']
const named: Stages = ['takeover', 'handover']

/** The organisation that is to take over; undefined while nobody is named. */
export const successorOf = (facts: Pick<ExitFacts, 'proposals'>): string | undefined =>
  standing(facts)?.candidate.organisation

const successor = (facts: ExitFacts) => [successorOf(facts)]
const both = (facts: ExitFacts) => [facts.organisation, successorOf(facts)]

const separation = (rule: string, not: Separation<ExitFacts>['not']): Separation<ExitFacts> => ({
  rule,
  not,
})
const notWhoNamed = separation('checker-not-assigner', (facts) => [standing(facts)?.by.sub])
const notWhoChecked = separation('confirmer-not-checker', (facts) => [
  standing(facts)?.fitness?.by.sub,
])

const ofProvider = {
  'prove-parties-told': { by: ['applicant'], in: running },
  'propose-successor': { by: ['applicant'], in: ['announced', 'takeover'] },
  'agree-takeover': { by: ['applicant'], applicants: both, in: ['takeover'] },
  'hand-over-records': { by: ['applicant'], in: ['handover'] },
  'report-subscribers-told': { by: ['applicant'], in: ['handover'] },
  'withdraw-exit': { by: ['applicant'], in: running },
} as const satisfies Record<string, Rule>

const ofSuccessor = {
  'decline-takeover': { by: ['applicant'], applicants: successor, in: ['takeover'] },
  'confirm-custody': { by: ['applicant'], applicants: successor, in: ['handover'] },
} as const satisfies Record<string, Rule>

const ofAuthority = {
  'check-successor': {
    by: ['supervisor'],
    in: ['takeover'],
    task: 'check-successor',
    separate: [notWhoNamed],
  },
  'assign-successor': { by: ['head'], in: ['takeover'], task: 'assign-successor' },
  'confirm-handover': {
    by: ['supervisor'],
    in: ['handover'],
    task: 'confirm-handover',
    separate: [notWhoChecked],
  },
  'return-handover': {
    by: ['supervisor'],
    in: ['handover'],
    task: 'confirm-handover',
    separate: [notWhoChecked],
  },
  'postpone-exit-end': { by: ['head'], in: named, task: 'settle-overdue-exit' },
  'order-exit-end': { by: ['head'], in: named, task: 'settle-overdue-exit' },
} as const satisfies Record<string, Rule>

const common = commonRules<ExitFacts>(running)

export const exitRules = {
  ...common,
  attach: { ...common.attach, applicants: both },
  ...ofProvider,
  ...ofSuccessor,
  ...ofAuthority,
}

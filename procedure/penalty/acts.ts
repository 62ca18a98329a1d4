/** The acts of a penalty case: who may do each, in which stages, and who must not (Administrative Penalty Law 42, 43, 57, 58, 64). */
import type { StageOf } from '../case-kinds.ts'
import type { FollowingFacts, FollowingRules, Separation } from '../following/act-rule.ts'
import { commonRules } from '../following/common.ts'

interface Named {
  readonly sub: string
}

export interface PenaltyFacts extends FollowingFacts {
  /** Everybody who was ever assigned, also whoever was recused. */
  readonly investigators: readonly (Named & { readonly conflict?: boolean | undefined })[]
  readonly report?: { readonly by: Named } | undefined
  readonly legality?: { readonly by: Named } | undefined
  readonly hearing?: { readonly chair?: Named | undefined } | undefined
  readonly decision?: { readonly by: Named } | undefined
  /** Chairs and legal reviewers before the case was reopened. */
  readonly formerReviewers: readonly string[]
}

type Stages = readonly StageOf<'penalty'>[]
const running: Stages = ['investigation', 'prior-notice', 'penalty-review', 'enforcement']

const separation = (
  rule: string,
  not: Separation<PenaltyFacts>['not'],
): Separation<PenaltyFacts> => ({ rule, not })
const subs = ({ investigators }: PenaltyFacts) => investigators.map(({ sub }) => sub)

const secondSigner = separation('investigators-distinct', ({ report }) => [report?.by.sub])
const drafterNotChair = separation('drafter-not-chair', ({ hearing }) => [hearing?.chair?.sub])
const chairNotInvestigator = separation('chair-not-investigator', subs)
const legal = [
  separation('legal-reviewer-not-investigator', subs),
  separation('legal-reviewer-not-chair', ({ hearing }) => [hearing?.chair?.sub]),
]
const decider = [
  separation('decider-not-former-reviewer', ({ formerReviewers }) => formerReviewers),
  separation('decider-not-investigator', subs),
  separation('decider-not-legal-reviewer', ({ legality }) => [legality?.by.sub]),
  separation('decider-not-chair', ({ hearing }) => [hearing?.chair?.sub]),
]
const publisher = [separation('publisher-not-decider', ({ decision }) => [decision?.by.sub])]

const underTask = {
  'assign-investigators': { by: ['division-head'], in: ['investigation'] },
  'declare-investigator': { by: ['supervisor'], in: ['investigation'] },
  'report-investigation': { by: ['supervisor'], in: ['investigation'] },
  'appoint-penalty-chair': { by: ['division-head'], in: ['prior-notice'] },
  'announce-penalty-hearing': {
    by: ['chair'],
    in: ['prior-notice'],
    separate: [chairNotInvestigator],
  },
  'hold-penalty-hearing': { by: ['chair'], in: ['prior-notice'], separate: [chairNotInvestigator] },
  'draft-penalty': { by: ['supervisor'], in: ['penalty-review'], separate: [drafterNotChair] },
  'decide-penalty': { by: ['head'], in: ['penalty-review'], separate: decider },
  'note-penalty-overdue': { by: ['head'], in: running },
} as const satisfies FollowingRules<PenaltyFacts>

/** Each of these acts completes the task of its own name. */
const named = Object.fromEntries(
  Object.entries(underTask).map(([act, rule]) => [act, { ...rule, task: act }]),
) as unknown as FollowingRules<PenaltyFacts, keyof typeof underTask>

const other = {
  'countersign-investigation': {
    by: ['supervisor'],
    in: ['investigation'],
    task: 'countersign-investigation',
    separate: [secondSigner],
  },
  'return-investigation': {
    by: ['supervisor'],
    in: ['investigation'],
    task: 'countersign-investigation',
    separate: [secondSigner],
  },
  'state-penalty-defence': { by: ['applicant'], in: ['prior-notice'] },
  'record-penalty-defence': { by: ['supervisor'], in: ['prior-notice'] },
  'waive-penalty-rights': { by: ['applicant'], in: ['prior-notice'] },
  'request-penalty-hearing': { by: ['applicant', 'supervisor'], in: ['prior-notice'] },
  'pass-penalty-law': {
    by: ['legal'],
    in: ['penalty-review'],
    task: 'review-penalty-law',
    separate: legal,
  },
  'return-penalty-law': {
    by: ['legal'],
    in: ['penalty-review'],
    task: 'review-penalty-law',
    separate: legal,
  },
  'return-penalty': {
    by: ['head'],
    in: ['penalty-review'],
    task: 'decide-penalty',
    separate: decider,
  },
  'reopen-investigation': {
    by: ['head'],
    in: ['penalty-review'],
    task: 'decide-penalty',
    separate: decider,
  },
  'record-payment': { by: ['supervisor'], in: ['enforcement'] },
  'request-deferral': { by: ['applicant'], in: ['enforcement'] },
  'grant-deferral': { by: ['head'], in: ['enforcement'], task: 'decide-deferral' },
  'refuse-deferral': { by: ['head'], in: ['enforcement'], task: 'decide-deferral' },
  'record-court-application': { by: ['supervisor'], in: ['enforcement'], task: 'collect-fine' },
  // The record stands for years after the case has closed.
  'correct-credit': { by: ['publisher'], in: ['enforcement', 'closed'], separate: publisher },
} as const satisfies FollowingRules<PenaltyFacts>

export type PenaltyAct = keyof typeof underTask | keyof typeof other

/** `S` is the state of the case; it has all the facts. */
export const penaltyRules = { ...named, ...other, ...commonRules<PenaltyFacts>(running) } as const

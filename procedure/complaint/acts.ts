/** The acts on a complaint: who may do each, in which stages, and who must not (Administrative License Law 65). */
import type { StageOf } from '../case-kinds.ts'
import type { FollowingFacts, FollowingRules, Separation } from '../following/act-rule.ts'
import { type CommonAct, commonRules } from '../following/common.ts'
import type { Role } from '../roles.ts'

export interface ComplaintFacts extends FollowingFacts {
  /** The answer as somebody wrote it; it may still be waiting for its check. */
  readonly answer?: { readonly by: { readonly sub: string } } | undefined
}

type Stage = StageOf<'complaint'>
const running: readonly Stage[] = ['complaint-intake', 'complaint-handling']

/** Of the ministry; of a province where the recognition has its contact there. */
const handlers: readonly Role[] = ['supervisor', 'provincial']

/**
 * A dismissal is the one end of a complaint that nobody outside looks at again: what is upheld becomes a finding or a
 * penalty case, what is refused or handed over says where to turn. So a second person confirms it.
 */
const anotherConfirms: Separation<ComplaintFacts> = {
  rule: 'dismissal-confirmed-by-another',
  not: ({ answer }) => [answer?.by.sub],
}

const examined = { by: handlers, in: ['complaint-intake'], task: 'examine-complaint' } as const
const checked = {
  by: ['supervisor'],
  in: ['complaint-handling'],
  task: 'check-dismissal',
  separate: [anotherConfirms],
} as const

const common = commonRules<ComplaintFacts>(running)

export type ComplaintAct =
  | 'add-statement'
  | 'accept-complaint'
  | 'refuse-complaint'
  | 'transfer-complaint'
  | 'answer-complaint'
  | 'confirm-dismissal'
  | 'return-answer'
  | 'link-penalty'
  | 'note-complaint-overdue'

export const complaintRules: FollowingRules<ComplaintFacts, ComplaintAct | CommonAct> = {
  ...common,
  // The complainant, whose secret the interface has checked, is the party of the case.
  attach: {
    by: ['party', ...common.attach.by.filter((role) => role !== 'applicant')],
    in: running,
  },
  'add-statement': { by: ['party'], in: running },
  'accept-complaint': examined,
  'refuse-complaint': examined,
  'transfer-complaint': examined,
  'answer-complaint': { by: handlers, in: ['complaint-handling'], task: 'answer-complaint' },
  'confirm-dismissal': checked,
  'return-answer': checked,
  'link-penalty': { by: handlers, in: ['complaint-handling'] },
  'note-complaint-overdue': { by: ['head'], in: running, task: 'note-complaint-overdue' },
}

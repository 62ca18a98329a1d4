/** The acts of people: who may do each, in which stages, and which task it needs a claim on. */
import type { Role } from './roles.ts'
import { running, type Stage, underReview } from './stages.ts'
import type { TaskKind } from './tasks.ts'

interface ActRule {
  readonly by: readonly Role[]
  readonly in: readonly Stage[]
  /** The act is done under a claimed task of this kind, and completes it. */
  readonly task?: TaskKind
}

const queue = ['intake', 'officer', 'consulted', 'legal', 'chair', 'division-head', 'head'] as const
const officials = ['intake', 'officer', 'legal', 'chair', 'division-head', 'head'] as const
const beforeDecision = running.filter((stage) => stage !== 'delivery')
const examining: readonly Stage[] = ['technical-checks', ...underReview]
const beforeHearing: readonly Stage[] = ['verification', 'expert-review', 'public-comment']

/** Rights and duties of the applicant and of whoever else is heard. */
const ofParties = {
  save: { by: ['applicant'], in: ['draft', 'correction'] },
  attach: { by: ['applicant', 'officer', 'chair'], in: ['draft', 'correction', ...underReview] },
  file: { by: ['applicant'], in: ['draft'] },
  correct: { by: ['applicant'], in: ['correction'] },
  withdraw: { by: ['applicant'], in: ['draft', ...beforeDecision] },
  'appoint-agent': { by: ['applicant'], in: ['draft', ...running] },
  'end-agency': { by: ['applicant'], in: ['draft', ...running] },
  'mark-confidential': { by: ['applicant'], in: ['draft', ...running] },
  acknowledge: { by: ['applicant', 'party', 'consulted'], in: running },
  'send-message': { by: ['applicant', ...officials], in: running },
  nudge: { by: ['applicant'], in: running },
  supplement: { by: ['applicant'], in: examining },
  'state-position': { by: ['applicant', 'party'], in: examining },
  'request-hearing': { by: ['applicant', 'party'], in: ['hearing'] },
  'waive-hearing': { by: ['applicant', 'party'], in: ['hearing'] },
  'answer-comment-notice': { by: ['applicant'], in: beforeHearing },
  'answer-publication': { by: ['applicant'], in: ['delivery'] },
  'reply-consultation': { by: ['consulted'], in: examining, task: 'reply-consultation' },
} as const satisfies Record<string, ActRule>

/** The work queue, and what any official does on a case. */
const ofWork = {
  claim: { by: queue, in: running },
  release: { by: queue, in: running },
  reassign: { by: ['officer', 'division-head', 'head'], in: running },
  delegate: { by: officials, in: running },
  'end-delegation': { by: officials, in: running },
  declare: { by: officials, in: running },
  hold: { by: ['intake', 'officer'], in: running },
  'end-hold': { by: ['intake', 'officer'], in: running },
} as const satisfies Record<string, ActRule>

/** Administrative License Law 32, 44: the desk that accepts and delivers. */
const ofDesk = {
  accept: { by: ['intake'], in: ['intake'], task: 'examine-application' },
  'refuse-acceptance': { by: ['intake'], in: ['intake'], task: 'examine-application' },
  'request-correction': { by: ['intake'], in: ['intake'], task: 'examine-application' },
  'fix-on-the-spot': { by: ['intake'], in: ['intake'] },
  'record-service': { by: ['intake'], in: running },
} as const satisfies Record<string, ActRule>

/** Administrative License Law 34–36, 45: substantive review and what it may need. */
const ofReview = {
  verify: { by: ['officer'], in: ['verification'], task: 'verify' },
  'request-supplement': { by: ['officer'], in: underReview },
  'close-supplement': { by: ['officer'], in: examining },
  consult: { by: ['officer'], in: underReview },
  'record-reply': { by: ['officer'], in: examining },
  'schedule-inspection': { by: ['officer'], in: underReview },
  'record-inspection': { by: ['officer'], in: examining, task: 'record-inspection' },
  'request-pause': { by: ['officer'], in: underReview },
  'approve-pause': { by: ['division-head'], in: examining, task: 'approve-pause' },
  'refuse-pause': { by: ['division-head'], in: examining, task: 'approve-pause' },
  'end-pause': { by: ['officer'], in: examining },
  'request-extension': { by: ['officer', 'division-head'], in: underReview },
  'approve-extension': { by: ['head'], in: examining, task: 'approve-extension' },
  'refuse-extension': { by: ['head'], in: examining, task: 'approve-extension' },
  'note-overdue': { by: ['head'], in: running, task: 'note-overdue' },
  'accept-deviation': { by: ['officer'], in: underReview },
  'approve-deviation': { by: ['officer'], in: examining, task: 'approve-deviation' },
  'refuse-deviation': { by: ['officer'], in: examining, task: 'approve-deviation' },
  'name-party': { by: ['officer'], in: beforeHearing },
  'call-hearing': { by: ['officer'], in: beforeHearing },
  assign: { by: ['officer'], in: ['expert-review'], task: 'assign-panel' },
  'settle-comment-objection': {
    by: ['officer'],
    in: beforeHearing,
    task: 'settle-comment-objection',
  },
  'declare-interest': { by: ['expert'], in: ['expert-review'], task: 'declare-interest' },
  'give-opinion': { by: ['expert'], in: ['expert-review'], task: 'give-opinion' },
} as const satisfies Record<string, ActRule>

/** Administrative License Law 38, 42, 46–48: hearing, decision and publication. */
const ofDecision = {
  'appoint-chair': { by: ['division-head'], in: ['hearing'], task: 'appoint-chair' },
  'announce-hearing': { by: ['chair'], in: ['hearing'], task: 'announce-hearing' },
  'hold-hearing': { by: ['chair'], in: ['hearing'], task: 'hold-hearing' },
  'summarise-comments': { by: ['officer'], in: ['decision'], task: 'summarise-comments' },
  propose: { by: ['officer'], in: ['decision'], task: 'propose-decision' },
  'pass-legality': { by: ['legal'], in: ['decision'], task: 'check-legality' },
  'return-draft': { by: ['legal'], in: ['decision'], task: 'check-legality' },
  decide: { by: ['head'], in: ['decision'], task: 'decide' },
  'return-proposal': { by: ['head'], in: ['decision'], task: 'decide' },
  'settle-objection': { by: ['officer'], in: ['delivery'], task: 'settle-objection' },
} as const satisfies Record<string, ActRule>

export const acts = { ...ofParties, ...ofWork, ...ofDesk, ...ofReview, ...ofDecision }

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]
export const actRule = (act: ActName): ActRule => acts[act]

/** Acts that complete a task, as people do them from the work queue. */
export type TaskActName = {
  [A in ActName]: (typeof acts)[A] extends { readonly task: TaskKind } ? A : never
}[ActName]
export const taskActs = actNames.filter((act) => actRule(act).task !== undefined) as TaskActName[]

/** Acts on the case itself, each a route of its own or `POST /dossiers/{id}/acts/{act}`. */
export type CaseActName = Exclude<ActName, TaskActName>

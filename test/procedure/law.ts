/** What the law lets happen: who does each act, in which stages. Written out so that the table cannot move unseen. */
import type { ActName } from '../../procedure/acts.ts'
import type { Role } from '../../procedure/roles.ts'
import type { Stage } from '../../procedure/stages.ts'

const review: Stage[] = ['verification', 'expert-review', 'public-comment', 'hearing', 'decision']
const examining: Stage[] = ['technical-checks', ...review]
const beforeDecision: Stage[] = ['intake', 'correction', ...examining]
const running: Stage[] = [...beforeDecision, 'delivery']
const officials: Role[] = ['intake', 'officer', 'legal', 'chair', 'division-head', 'head']
const early: Stage[] = ['verification', 'expert-review', 'public-comment']

export const law: Record<ActName, [by: Role[], stages: Stage[]]> = {
  save: [['applicant'], ['draft', 'correction']],
  attach: [
    ['applicant', 'officer', 'chair'],
    ['draft', 'correction', ...review],
  ],
  file: [['applicant'], ['draft']],
  correct: [['applicant'], ['correction']],
  withdraw: [['applicant'], ['draft', ...beforeDecision]],
  'appoint-agent': [['applicant'], ['draft', ...running]],
  'end-agency': [['applicant'], ['draft', ...running]],
  'mark-confidential': [['applicant'], ['draft', ...running]],
  acknowledge: [['applicant', 'party', 'consulted'], running],
  'send-message': [['applicant', ...officials], running],
  nudge: [['applicant'], running],
  supplement: [['applicant'], examining],
  'state-position': [['applicant', 'party'], examining],
  'request-hearing': [['applicant', 'party'], ['hearing']],
  'waive-hearing': [['applicant', 'party'], ['hearing']],
  'answer-comment-notice': [['applicant'], early],
  'answer-publication': [['applicant'], ['delivery']],
  'reply-consultation': [['consulted'], examining],
  claim: [['consulted', ...officials], running],
  release: [['consulted', ...officials], running],
  reassign: [['officer', 'division-head', 'head'], running],
  delegate: [officials, running],
  'end-delegation': [officials, running],
  declare: [officials, running],
  hold: [['intake', 'officer'], running],
  'end-hold': [['intake', 'officer'], running],
  accept: [['intake'], ['intake']],
  'refuse-acceptance': [['intake'], ['intake']],
  'request-correction': [['intake'], ['intake']],
  'fix-on-the-spot': [['intake'], ['intake']],
  'record-service': [['intake'], running],
  verify: [['officer'], ['verification']],
  'request-supplement': [['officer'], review],
  'close-supplement': [['officer'], examining],
  consult: [['officer'], review],
  'record-reply': [['officer'], examining],
  'schedule-inspection': [['officer'], review],
  'record-inspection': [['officer'], examining],
  'request-pause': [['officer'], review],
  'approve-pause': [['division-head'], examining],
  'refuse-pause': [['division-head'], examining],
  'end-pause': [['officer'], examining],
  'request-extension': [['officer', 'division-head'], review],
  'approve-extension': [['head'], examining],
  'refuse-extension': [['head'], examining],
  'note-overdue': [['head'], running],
  'accept-deviation': [['officer'], review],
  'approve-deviation': [['officer'], examining],
  'refuse-deviation': [['officer'], examining],
  'name-party': [['officer'], early],
  'call-hearing': [['officer'], early],
  'settle-comment-objection': [['officer'], early],
  assign: [['officer'], ['expert-review']],
  'declare-interest': [['expert'], ['expert-review']],
  'give-opinion': [['expert'], ['expert-review']],
  'appoint-chair': [['division-head'], ['hearing']],
  'announce-hearing': [['chair'], ['hearing']],
  'hold-hearing': [['chair'], ['hearing']],
  'summarise-comments': [['officer'], ['decision']],
  propose: [['officer'], ['decision']],
  'pass-legality': [['legal'], ['decision']],
  'return-draft': [['legal'], ['decision']],
  decide: [['head'], ['decision']],
  'return-proposal': [['head'], ['decision']],
  'settle-objection': [['officer'], ['delivery']],
}

/** What a person may have been on the case. */
export const pasts = [
  'handler',
  'verifier',
  'expert',
  'party',
  'proposer',
  'legal',
  'chair',
  'decider',
] as const
export type Past = (typeof pasts)[number]

const deciding: Past[] = ['handler', 'verifier', 'proposer', 'expert', 'legal', 'chair']
const presiding: Past[] = ['handler', 'verifier', 'expert']
const checking: Past[] = ['handler', 'verifier', 'proposer', 'expert']

/** Who may not do an act because of what they were: two verifiers, four eyes, a chair who is no reviewer. */
export const excluded: Partial<Record<ActName, Past[]>> = {
  verify: ['verifier', 'expert', 'chair'],
  'approve-pause': ['verifier'],
  'refuse-pause': ['verifier'],
  'approve-extension': ['verifier', 'handler'],
  'refuse-extension': ['verifier', 'handler'],
  'announce-hearing': presiding,
  'hold-hearing': presiding,
  'summarise-comments': ['expert', 'chair'],
  propose: ['expert', 'chair'],
  'pass-legality': checking,
  'return-draft': checking,
  decide: deciding,
  'return-proposal': deciding,
  'settle-objection': ['decider'],
}

/** Acts that need a declaration of interest before. */
export const declaring: readonly ActName[] = [
  'verify',
  'summarise-comments',
  'propose',
  'pass-legality',
  'return-draft',
  'announce-hearing',
  'hold-hearing',
  'record-inspection',
  'accept-deviation',
  'approve-deviation',
  'give-opinion',
]

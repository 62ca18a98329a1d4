/** Which acts complete a task of each kind, and in which case it stands; as the rules of the procedure have it. */
import type { components } from '../client/schema.d.ts'
import type { CaseKind } from '../case/paths.ts'

export type TaskKind = components['schemas']['Task']['kind']

export interface TaskActs {
  readonly kind: CaseKind
  /** Acts that complete it under a claim. */
  readonly completing: readonly string[]
  /** Acts on the case by which it is done where nothing completes it, or beside that. */
  readonly onCase?: readonly string[]
}

const of =
  (kind: CaseKind) =>
  (completing: readonly string[], onCase: readonly string[] = []): TaskActs => ({
    kind,
    completing,
    ...(onCase.length > 0 && { onCase }),
  })
const dossier = of('dossiers')
const recognition = of('recognitions')
const complaint = of('complaints')
const penalty = of('penalties')
const exit = of('exits')

export const taskActs: Readonly<Record<TaskKind, TaskActs>> = {
  'examine-application': dossier(
    ['accept', 'request-correction', 'refuse-acceptance'],
    ['fix-on-the-spot'],
  ),
  'correct-application': dossier([]),
  verify: dossier(['verify']),
  'answer-supplement': dossier([], ['supplement']),
  'record-inspection': dossier(['record-inspection']),
  'reply-consultation': dossier(['reply-consultation']),
  'remind-consulted': dossier([], ['record-reply']),
  'approve-pause': dossier(['approve-pause', 'refuse-pause']),
  'renew-pause': dossier([], ['end-pause', 'request-pause']),
  'approve-extension': dossier(['approve-extension', 'refuse-extension']),
  'note-overdue': dossier(['note-overdue']),
  'approve-deviation': dossier(['approve-deviation', 'refuse-deviation']),
  'assign-panel': dossier(['assign']),
  'declare-interest': dossier(['declare-interest']),
  'give-opinion': dossier(['give-opinion']),
  'appoint-chair': dossier(['appoint-chair']),
  'announce-hearing': dossier(['announce-hearing']),
  'hold-hearing': dossier(['hold-hearing']),
  'settle-comment-objection': dossier(['settle-comment-objection']),
  'summarise-comments': dossier(['summarise-comments']),
  'propose-decision': dossier(['propose']),
  'check-legality': dossier(['pass-legality', 'return-draft']),
  decide: dossier(['decide', 'return-proposal']),
  deliver: dossier([], ['record-service']),
  'settle-objection': dossier(['settle-objection']),
  'examine-change': recognition(['accept-change', 'refuse-change']),
  'examine-duty': recognition(['accept-report', 'return-report']),
  'examine-incident': recognition(['settle-incident']),
  'settle-finding': recognition(['order-rectification', 'close-finding']),
  'carry-out-inspection': recognition(['file-inspection'], ['cancel-inspection']),
  'confirm-inspection': recognition(['confirm-inspection', 'return-inspection']),
  'do-duty': recognition([], ['report-duty']),
  'check-ending': recognition(['pass-ending', 'return-ending']),
  'decide-ending': recognition(['decide-ending']),
  'serve-ending-notice': recognition([], ['record-service']),
  'appoint-ending-chair': recognition(['appoint-ending-chair']),
  'announce-ending-hearing': recognition(['announce-ending-hearing']),
  'hold-ending-hearing': recognition(['hold-ending-hearing']),
  'examine-complaint': complaint(['accept-complaint', 'refuse-complaint', 'transfer-complaint']),
  'answer-complaint': complaint(['answer-complaint'], ['link-penalty']),
  'check-dismissal': complaint(['confirm-dismissal', 'return-answer']),
  'note-complaint-overdue': complaint(['note-complaint-overdue']),
  'assign-investigators': penalty(['assign-investigators']),
  'declare-investigator': penalty(['declare-investigator']),
  'report-investigation': penalty(['report-investigation']),
  'countersign-investigation': penalty(['countersign-investigation', 'return-investigation']),
  'serve-penalty-notice': penalty([], ['record-service']),
  'appoint-penalty-chair': penalty(['appoint-penalty-chair']),
  'announce-penalty-hearing': penalty(['announce-penalty-hearing']),
  'hold-penalty-hearing': penalty(['hold-penalty-hearing']),
  'draft-penalty': penalty(['draft-penalty']),
  'review-penalty-law': penalty(['pass-penalty-law', 'return-penalty-law']),
  'decide-penalty': penalty(['decide-penalty', 'return-penalty', 'reopen-investigation']),
  'note-penalty-overdue': penalty(['note-penalty-overdue']),
  'decide-deferral': penalty(['grant-deferral', 'refuse-deferral']),
  'collect-fine': penalty(['record-court-application'], ['record-payment']),
  'check-successor': exit(['check-successor']),
  'assign-successor': exit(['assign-successor']),
  'confirm-handover': exit(['confirm-handover', 'return-handover']),
  'settle-overdue-exit': exit(['postpone-exit-end', 'order-exit-end']),
}

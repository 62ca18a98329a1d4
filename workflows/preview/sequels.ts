/** Acts that others take up with a word: what the second person’s consent will issue is shown to the first. */
import type { TaskKind } from '../../procedure/tasks.ts'

interface Sequel {
  readonly act: string
  readonly task: TaskKind
}

const decided: Sequel = { act: 'decide', task: 'decide' }
const penaltyDecided: Sequel = { act: 'decide-penalty', task: 'decide-penalty' }

/** In the order in which they follow; one whose task does not come is left out. */
export const sequels: Readonly<Record<string, readonly Sequel[] | undefined>> = {
  propose: [{ act: 'pass-legality', task: 'check-legality' }, decided],
  'pass-legality': [decided],
  'request-pause': [{ act: 'approve-pause', task: 'approve-pause' }],
  'request-extension': [{ act: 'approve-extension', task: 'approve-extension' }],
  'answer-complaint': [{ act: 'confirm-dismissal', task: 'check-dismissal' }],
  'report-investigation': [{ act: 'countersign-investigation', task: 'countersign-investigation' }],
  'draft-penalty': [{ act: 'pass-penalty-law', task: 'review-penalty-law' }, penaltyDecided],
  'pass-penalty-law': [penaltyDecided],
}

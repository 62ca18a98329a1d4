/** Who does what in a penalty case, and who must not because of what they have been: written out (APL 42, 43, 57, 58, 64). */
import { describe } from '@jest/globals'
import { type PenaltyFacts, penaltyRules } from '../../procedure/penalty/acts.ts'
import { commonRows, isAsWritten, type Row } from './following.ts'

type Act = keyof typeof penaltyRules
type PenaltyRow = Row<'penalty'>

const investigating = ['investigation'] as const
const told = ['prior-notice'] as const
const review = ['penalty-review'] as const
const enforced = ['enforcement'] as const
const running = [...investigating, ...told, ...review, ...enforced] as const

const table: Record<Act, PenaltyRow> = {
  'assign-investigators': [['division-head'], investigating, 'assign-investigators'],
  'declare-investigator': [['supervisor'], investigating, 'declare-investigator'],
  'report-investigation': [['supervisor'], investigating, 'report-investigation'],
  'countersign-investigation': [['supervisor'], investigating, 'countersign-investigation'],
  'return-investigation': [['supervisor'], investigating, 'countersign-investigation'],
  'state-penalty-defence': [['applicant'], told],
  'record-penalty-defence': [['supervisor'], told],
  'waive-penalty-rights': [['applicant'], told],
  'request-penalty-hearing': [['applicant', 'supervisor'], told],
  'appoint-penalty-chair': [['division-head'], told, 'appoint-penalty-chair'],
  'announce-penalty-hearing': [['chair'], told, 'announce-penalty-hearing'],
  'hold-penalty-hearing': [['chair'], told, 'hold-penalty-hearing'],
  'draft-penalty': [['supervisor'], review, 'draft-penalty'],
  'pass-penalty-law': [['legal'], review, 'review-penalty-law'],
  'return-penalty-law': [['legal'], review, 'review-penalty-law'],
  'decide-penalty': [['head'], review, 'decide-penalty'],
  'return-penalty': [['head'], review, 'decide-penalty'],
  'reopen-investigation': [['head'], review, 'decide-penalty'],
  'note-penalty-overdue': [['head'], running, 'note-penalty-overdue'],
  'record-payment': [['supervisor'], enforced],
  'request-deferral': [['applicant'], enforced],
  'grant-deferral': [['head'], enforced, 'decide-deferral'],
  'refuse-deferral': [['head'], enforced, 'decide-deferral'],
  'record-court-application': [['supervisor'], enforced, 'collect-fine'],
  'correct-credit': [['publisher'], [...enforced, 'closed']],
  ...commonRows<'penalty'>(running),
}
/** What a person may have been on the case, as its facts say it. */
const pasts = {
  investigator: (sub: string) => ({ investigators: [{ sub }] }),
  reporter: (sub: string) => ({ report: { by: { sub } } }),
  chair: (sub: string) => ({ hearing: { chair: { sub } } }),
  'legal reviewer': (sub: string) => ({ legality: { by: { sub } } }),
  'former reviewer': (sub: string) => ({ formerReviewers: [sub] }),
  decider: (sub: string) => ({ decision: { by: { sub } } }),
} satisfies Record<string, (sub: string) => Partial<PenaltyFacts>>
type Past = keyof typeof pasts

const deciding: readonly Past[] = ['investigator', 'chair', 'legal reviewer', 'former reviewer']
/** Act by act: who must not. What is missing here excludes nobody. */
const excluded: Partial<Record<Act, readonly Past[]>> = {
  'countersign-investigation': ['reporter'],
  'return-investigation': ['reporter'],
  'announce-penalty-hearing': ['investigator'],
  'hold-penalty-hearing': ['investigator'],
  'draft-penalty': ['chair'],
  'pass-penalty-law': ['investigator', 'chair'],
  'return-penalty-law': ['investigator', 'chair'],
  'decide-penalty': deciding,
  'return-penalty': deciding,
  'reopen-investigation': deciding,
  'correct-credit': ['decider'],
}

describe('Who may do which act in a penalty case', () => {
  const none = { investigators: [], formerReviewers: [] }
  isAsWritten({ kind: 'penalty', table, rules: penaltyRules, pasts, excluded, none })
})

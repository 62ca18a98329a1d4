/** Rule sets: what the law or policy may change without a release. A dossier is judged by the one in force at its acceptance. */
import type { CommentRules } from './public-comment.ts'
import { type SupervisionRules, supervision2015 } from './supervision-rules.ts'
import { type Condition, conditionsOf2015, conditionsOf2024 } from './equivalence.ts'

export interface RuleSet {
  readonly id: string
  /** C1, Administrative License Law 32(4): working days for the completeness examination. */
  readonly intakeWorkingDays: number
  /** C2: working days for the examination after a correction (by analogy with C1). */
  readonly recheckWorkingDays: number
  /** Calendar days without an answer to a correction notice after which the application lapses; absent: never (policy). */
  readonly correctionLapseDays?: number
  /** C3, Administrative License Law 42: working days from acceptance to decision. */
  readonly decisionWorkingDays: number
  /** Administrative License Law 42: by how much the head may extend C3, once. */
  readonly extensionWorkingDays: number
  /** C5, Administrative License Law 44. */
  readonly deliveryWorkingDays: number
  /** C6, C7, Administrative License Law 47; and the notice before the hearing, art. 48(1). */
  readonly hearingRequestWorkingDays: number
  readonly hearingWorkingDays: number
  readonly hearingNoticeWorkingDays: number
  /** C10 and C11 (policy: no rule seen). */
  readonly objectionWorkingDays: number
  readonly consultationWorkingDays: number
  /** A public comment period before a grant; absent: none. */
  readonly publicComment?: CommentRules
  /** C8, Administrative License Law 50: calendar days before expiry by which renewal is asked for. */
  readonly renewalDays: number
  /** Administrative License Law 34(3): officers who verify in substance. */
  readonly verifiers: number
  /** Experts that a panel needs who have declared no conflict of interest. */
  readonly panelMinimum: number
  /** Conditions of equivalence with domestic bodies (Electronic Signature Law 17, by analogy). */
  readonly conditions: readonly Condition[]
  /** Years that evidence stays locked, Electronic Signature Law 24. */
  readonly retentionYears: number
  /** Years for which a recognition is granted (policy: no rule seen). */
  readonly validityYears: number
  /** Administrative License Law 58: nothing is charged unless a law or regulation says otherwise. */
  readonly feeYuan: number
  /** What follows a grant. */
  readonly supervision: SupervisionRules
  /**
   * For demonstrations only, by clock: seconds after its start at which a last day that lies in the calendar is over. Absent
   * from the law's rule sets: there it is over with the midnight that ends it.
   */
  readonly clockSeconds?: Readonly<Record<string, number>>
}

const measures2015: RuleSet = {
  id: 'ESL-2019+Measures-2015',
  intakeWorkingDays: 5,
  recheckWorkingDays: 5,
  decisionWorkingDays: 20,
  extensionWorkingDays: 10,
  deliveryWorkingDays: 10,
  hearingRequestWorkingDays: 5,
  hearingWorkingDays: 20,
  hearingNoticeWorkingDays: 7,
  objectionWorkingDays: 5,
  consultationWorkingDays: 10,
  renewalDays: 30,
  verifiers: 2,
  panelMinimum: 3,
  conditions: conditionsOf2015,
  retentionYears: 5,
  validityYears: 5,
  feeYuan: 0,
  supervision: supervision2015,
}

/** For demonstrations only: a hearing on the day of its notice, and ends that can be waited for. */
const demonstration = { ...measures2015, hearingNoticeWorkingDays: 0 }

export const ruleSets = {
  'ESL-2019+Measures-2015': measures2015,
  'Draft-2024': {
    ...measures2015,
    id: 'Draft-2024',
    conditions: conditionsOf2024,
    // Policy: no text of the draft on this was seen.
    publicComment: { workingDays: 10, objectionWorkingDays: 5, mostComments: 2_000 },
  },
  Demonstration: {
    ...demonstration,
    id: 'Demonstration',
    clockSeconds: { 'annual-report': 30, 'exit-end': 40 },
  },
  /** Where people at a keyboard act in the time that is left. */
  'Demonstration-By-Hand': {
    ...demonstration,
    id: 'Demonstration-By-Hand',
    clockSeconds: { 'annual-report': 60, 'exit-end': 180 },
  },
} as const satisfies Record<string, RuleSet>

export type RuleSetId = keyof typeof ruleSets
export const ruleSetIds = Object.keys(ruleSets) as [RuleSetId, ...RuleSetId[]]

export const currentRuleSet: RuleSet = ruleSets['ESL-2019+Measures-2015']

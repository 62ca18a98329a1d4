/** Rule sets: what the law or policy may change without a release. A dossier carries the one it was opened under. */

export interface RuleSet {
  readonly id: string
  /** Clock C1, Administrative License Law 32(4): working days for the completeness examination. */
  readonly intakeWorkingDays: number
  /** Clock C2: working days for the examination after a correction (by analogy with C1). */
  readonly recheckWorkingDays: number
  /** Clock C3, Administrative License Law 42: working days from acceptance to decision. */
  readonly decisionWorkingDays: number
  /** Experts that a panel needs who have declared no conflict of interest. */
  readonly panelMinimum: number
  /** Years that evidence stays locked, Electronic Signature Law 24. */
  readonly retentionYears: number
  /** Years for which a recognition is granted (policy: no rule seen). */
  readonly validityYears: number
}

export const ruleSets = {
  'ESL-2019+Measures-2015': {
    id: 'ESL-2019+Measures-2015',
    intakeWorkingDays: 5,
    recheckWorkingDays: 5,
    decisionWorkingDays: 20,
    panelMinimum: 3,
    retentionYears: 5,
    validityYears: 5,
  },
} as const satisfies Record<string, RuleSet>

export const currentRuleSet: RuleSet = ruleSets['ESL-2019+Measures-2015']

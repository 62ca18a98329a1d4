/** What a case is decided with: a grant of every type that was applied for, and a refusal. */
import type { DecisionContent } from '../../domain/decision.ts'

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }

export const grant = (
  certificateTypes = ['seal', 'signature'],
  more: Partial<Extract<DecisionContent, { outcome: 'granted' }>> = {},
): DecisionContent => ({
  outcome: 'granted',
  certificateTypes,
  refused: [],
  legalBasis: 'Agreement of 2025, art. 3',
  scope: 'Cross-border trade',
  excludedUses: ['Government activities'],
  conditions: [],
  reasons: ['The requirements are met.'],
  ...more,
})
export const refused = (reason = 'SHA-1'): DecisionContent => ({
  outcome: 'refused',
  reasons: [reason],
  remedies,
})

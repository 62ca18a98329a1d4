/** Issues the decision as a document: what was decided, by whom, on what basis, with every filing and finding it rests on. */
import type { Decision } from '../domain/decision.ts'
import type { Dossier } from '../domain/dossier.ts'
import { buildDecision } from '../documents/decision.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

export const createDecisionActivities = (evidence: EvidenceStore) => ({
  /** Idempotent: the same dossier gives the same bytes and so the same evidence. */
  async issueDecision(input: { dossier: Dossier; rules: RuleSet }): Promise<Decision> {
    const { document, ...decision } = buildDecision(input.dossier, input.rules)
    const bytes = Buffer.from(JSON.stringify(document, undefined, 2))
    const reference = await evidence.putBytes(input.dossier.id, bytes, 'application/json')
    return { ...decision, document: reference }
  },
})

/** Issues the decision as a document: what was decided, by whom, on what basis, with every filing and finding it rests on. */
import type { Decision } from '../domain/decision.ts'
import { buildDecision, type DecisionOrder } from '../documents/decision.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

export const createDecisionActivities = (evidence: EvidenceStore) => ({
  /** Idempotent: the same dossier gives the same bytes and so the same evidence. */
  async issueDecision(input: DecisionOrder): Promise<Decision> {
    const { document, ...decision } = buildDecision(input)
    const bytes = Buffer.from(JSON.stringify(document, undefined, 2))
    const reference = await evidence.putBytes(input.dossier.id, bytes, 'application/json')
    return { ...decision, document: reference }
  },
})

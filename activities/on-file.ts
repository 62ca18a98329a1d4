/** What previews of acts are answered from: activities that only read, without a workflow around them. */
import { buildDecision, type DecisionOrder } from '../documents/decision.ts'
import type { Decision } from '../domain/decision.ts'
import type { Recognition } from '../domain/recognition/state.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { Calendar } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { standingIn } from './cases.ts'
import { createDeadlines } from './deadlines.ts'
import { createPublicComment } from './public-comment.ts'

export interface OnFileParts {
  readonly calendar: () => Promise<Calendar>
  readonly rules: RuleSet
  readonly evidence: EvidenceStore
  readonly records: Pick<Records, 'findCase'>
}

/** In place of the document that is written when the decision is issued. */
const unwritten = { key: '', versionId: '', sha256: '', size: 0, mediaType: 'application/json' }

export const createOnFile = ({ calendar, rules, evidence, records }: OnFileParts) => ({
  ...createDeadlines(calendar, rules),
  ...createPublicComment(evidence),

  async issueDecision(order: DecisionOrder): Promise<Decision> {
    const { document: _document, ...decision } = buildDecision(order)
    return { ...decision, document: unwritten }
  },

  async standingOf(id: string) {
    const recognition = await records.findCase<Recognition>('recognition', id)
    return recognition && standingIn(recognition)
  },
})

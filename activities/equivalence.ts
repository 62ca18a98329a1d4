/** Compares what a filed form declares with the conditions of equivalence (Electronic Signature Law 17, by analogy). */
import type { EvidenceRef } from '../domain/evidence.ts'
import { compare, type Compared, type Condition } from '../procedure/equivalence.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

/** A form with its longest texts fits many times over. */
const mostBytes = 16 * 1024 ** 2

export const createEquivalence = (evidence: EvidenceStore) => ({
  async compareConditions(input: {
    form: EvidenceRef
    conditions: readonly Condition[]
  }): Promise<Compared[]> {
    const bytes = await evidence.read(input.form, mostBytes)
    const form: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return input.conditions.map((condition) => compare(condition, form))
  },
})

/** When the parts of a fine are due: fifteen days after service, or as they were deferred (Administrative Penalty Law 66, 67). */
import { dateInShanghai, daysAfter } from '../working-days.ts'
import type { Instalment } from './owed.ts'

interface Fined {
  readonly decision?:
    | {
        readonly measures: { readonly fine?: number | undefined }
        readonly servedAt?: string | undefined
      }
    | undefined
  readonly instalments?: readonly Instalment[] | undefined
}

/** The parts of the fine, in fen; none where none was imposed or the decision is not served. */
export function scheduleOf(
  { decision, instalments }: Fined,
  { paymentDays }: { readonly paymentDays: number },
): readonly Instalment[] {
  if (instalments) return instalments
  if (!decision?.measures.fine || decision.servedAt === undefined) return []
  const due = daysAfter(dateInShanghai(decision.servedAt), paymentDays)
  return [{ due, amountFen: decision.measures.fine * 100 }]
}

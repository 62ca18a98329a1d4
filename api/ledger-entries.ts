/** The ledger entry of an act: by its event, or by the key under which it was done however long ago. */
import type { LedgerEntry } from '../domain/ledger.ts'
import { refuse } from '../procedure/failures.ts'
import type { Records } from '../storage/records/records.ts'
import { Problem } from './problem.ts'

export const createEntries = ({ findEntry }: Pick<Records, 'findEntry'>) => ({
  /** The entry of an event that has been answered. */
  async written(id: string, event: number): Promise<LedgerEntry> {
    const entry = await findEntry(id, { event })
    if (!entry) throw new Error(`expected event ${event} of ${id} in the ledger`)
    return entry
  },

  /** The entry of an act that was done under the same key; throws where the key was used for another request. */
  async repeated(id: string, key: string, fingerprint: string): Promise<LedgerEntry | undefined> {
    const entry = await findEntry(id, { key })
    if (!entry || entry.event.fingerprint === fingerprint) return entry
    throw Problem.of(
      refuse('IdempotencyKeyReused', 'expected the request first sent under this key'),
    )
  },
})

/** Writing events to the ledger and its projections; idempotent by (dossier, event number). */
import type { LedgerEvent } from '../domain/ledger.ts'
import type { Records } from '../storage/records/records.ts'

export const createRecording = (records: Records) => ({
  async record(events: readonly LedgerEvent[]): Promise<void> {
    await records.append(events)
  },
})

/** Writes events to ledger and projection, in order, in batches: the only place that does. */
import { condition } from '@temporalio/workflow'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { record } from '../activities.ts'

/** Events written by one activity at most; keeps its input well under Temporal's payload limit. */
const batchSize = 20

export interface Recorder {
  push(event: LedgerEvent & { event: number }): void
  /** Resolves once the event of this number is in ledger and projection. */
  recorded(event: number): Promise<void>
}

/**
 * A normal activity and not a local one: the act is then durable in history before the ledger is written, so that
 * ledger and procedure cannot tell different stories after a crash.
 */
export function createRecorder(lastRecorded: number): Recorder {
  const outbox: LedgerEvent[] = []
  let recordedUpTo = lastRecorded
  const run = async () => {
    for (;;) {
      await condition(() => outbox.length > 0)
      const batch = outbox.splice(0, batchSize)
      await record(batch)
      recordedUpTo = batch.at(-1)?.event ?? recordedUpTo
    }
  }
  void run()
  return {
    push: (event) => void outbox.push(event),
    recorded: async (event) => condition(() => recordedUpTo >= event),
  }
}

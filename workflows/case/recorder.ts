/** Writes events to ledger and projection, in order, in batches: the only place that does. */
import { condition } from '@temporalio/workflow'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { record } from '../activities.ts'

/** Events written by one activity at most, and characters of them: its input stays well under Temporal's limit. */
const mostEvents = 20
const mostCharacters = 500_000

export interface Recorder {
  push(event: LedgerEvent & { event: number }): void
  /** Resolves once the event of this number is in ledger and projection. */
  recorded(event: number): Promise<void>
  isUpTo(event: number): boolean
}

/** How many events from the front go into one batch: at least one. */
function fitting(events: readonly LedgerEvent[]): number {
  let characters = 0
  const over = events.findIndex((event, index) => {
    characters += JSON.stringify(event).length
    return index >= mostEvents || characters > mostCharacters
  })
  return over === -1 ? events.length : Math.max(1, over)
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
      const batch = outbox.splice(0, fitting(outbox))
      await record(batch)
      recordedUpTo = batch.at(-1)?.event ?? recordedUpTo
    }
  }
  void run()
  return {
    push: (event) => void outbox.push(event),
    isUpTo: (event) => recordedUpTo >= event,
    recorded: async (event) => condition(() => recordedUpTo >= event),
  }
}

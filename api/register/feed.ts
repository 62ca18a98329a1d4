/** Brings the changes of the register from SQL into memory: all of them at the start, then whatever is new. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Records } from '../../storage/records/records.ts'
import type { RegisterMemory } from './memory.ts'

export interface RegisterFeedParts {
  readonly records: Pick<Records, 'register'>
  readonly memory: RegisterMemory
  readonly everyMs: number
  readonly onError: (error: unknown) => void
}

const pageSize = 500

/** Resolves once the register is in memory; `stop` ends the looking for changes. */
export async function feedRegister({ records, memory, everyMs, onError }: RegisterFeedParts) {
  const stopped = new AbortController()
  const { signal } = stopped
  async function look(): Promise<void> {
    for (let more = true; more;) {
      const after = memory.head().changes
      const { items, next } = await records.register.changes({ after, limit: pageSize })
      for (const change of items) memory.apply(change)
      more = next !== undefined
    }
  }
  async function run(): Promise<void> {
    for (;;) {
      await sleep(everyMs, undefined, { ref: false, signal })
      // A database that does not answer leaves the memory as it is; the next look tries again.
      await look().catch(onError)
    }
  }
  await look()
  // Its only end is the signal.
  run().catch(() => undefined)
  return {
    stop: () => stopped.abort(),
  }
}

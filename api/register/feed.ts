/** Brings the changes of the register and the revocation lists into memory: all at the start, then whatever is new. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { EvidenceStore } from '../../storage/evidence/store.ts'
import type { Records } from '../../storage/records/records.ts'
import { createListFeed } from './list-feed.ts'
import type { RegisterMemory } from './memory.ts'

export interface RegisterFeedParts {
  readonly records: Pick<Records, 'register' | 'revocationLists'>
  readonly evidence: Pick<EvidenceStore, 'read'>
  readonly memory: RegisterMemory
  readonly everyMs: number
  readonly onError: (error: unknown) => void
}

const pageSize = 500

/**
 * Resolves once the register is in memory, and the lists as far as the evidence store answers: without them revocation is
 * undetermined. `stop` ends the looking for changes. Throws where the register cannot be read.
 */
export async function feedRegister(parts: RegisterFeedParts) {
  const { records, memory, everyMs, onError } = parts
  const stopped = new AbortController()
  const { signal } = stopped
  const lists = createListFeed(parts)
  async function lookAtRegister(): Promise<void> {
    for (let more = true; more;) {
      const after = memory.head().changes
      const { items, next } = await records.register.changes({ after, limit: pageSize })
      for (const change of items) memory.apply(change)
      more = next !== undefined
    }
  }
  async function look(): Promise<void> {
    for (;;) {
      const kept = await lists.next().catch((error: unknown) => void onError(error))
      await lookAtRegister()
      if (!kept || kept.length === 0) return
      try {
        await lists.apply(kept)
      } catch (error) {
        return onError(error)
      }
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

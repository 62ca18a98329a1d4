/**
 * Brings the revocation lists that probes kept into memory, in the order in which they were kept. Each takes its place
 * among the lists known, whether or not it tells anything: what an answer rests on is the same in every process.
 */
import { EvidenceError } from '../../storage/evidence/error.ts'
import type { EvidenceStore } from '../../storage/evidence/store.ts'
import type { Records } from '../../storage/records/records.ts'
import type { RevocationList as KeptList } from '../../storage/records/revocation-lists.ts'
import { attempt } from './attempt.ts'
import { heldList, type HeldList } from './held-list.ts'
import type { RegisterMemory } from './memory.ts'

export interface ListFeedParts {
  readonly records: Pick<Records, 'revocationLists'>
  readonly evidence: Pick<EvidenceStore, 'read'>
  readonly memory: RegisterMemory
}

const pageSize = 50
/** A larger list is passed over: reading it would keep everybody waiting. */
const mostBytes = 10_000_000

/** Gone for good, or too large: another attempt finds the same. */
const isLasting = (error: unknown) =>
  error instanceof EvidenceError &&
  ['EvidenceMissing', 'EvidenceMismatch', 'TooLarge'].includes(error.code)

export function createListFeed({ records, evidence, memory }: ListFeedParts) {
  let position = 0

  /** Undefined where nothing can be said by it. Throws EvidenceError where the store does not answer. */
  async function read({ caSha256, evidence: ref }: KeptList): Promise<HeldList | undefined> {
    const ca = memory.chains.known(caSha256)
    if (!ca) return undefined
    try {
      const bytes = await evidence.read(ref, mostBytes)
      return attempt(() => heldList(bytes, ca))
    } catch (error) {
      if (isLasting(error)) return undefined
      throw error
    }
  }

  return {
    /** The next lists, in a page of bounded length; ask before the register is read, whose CAs they are about. */
    next: (): Promise<readonly KeptList[]> => records.revocationLists.after(position, pageSize),

    /** One after the other; what was not reached is asked for again. */
    async apply(kept: readonly KeptList[]): Promise<void> {
      for (const each of kept) {
        const list = await read(each)
        memory.applyRevocationList({
          sequence: memory.head().lists + 1,
          issuer: each.caSha256,
          receivedAt: each.at,
          evidence: each.sha256,
          ...list,
        })
        position = each.position
      }
    },
  }
}

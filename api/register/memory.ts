/** The register in memory, as it stands and as it stood: built from its changes, asked without a call to any server. */
import type { RegisterChange } from '../../domain/register/change.ts'
import type { Knowledge, RevocationList } from '../../domain/register/verification.ts'
import { createByteStore } from './byte-store.ts'
import type { KeptAnswer } from './kept-answer.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import { type ChainMember, createChainIndex } from './chain-index.ts'
import { type EntryState, type HeldEntry, stateAmong, stateOf } from './held-entry.ts'
import { createRecent } from './recent.ts'
import { createRevocationMemory } from './revocation-memory.ts'
import { createTimeline } from './timeline.ts'

export type RegisterMemory = ReturnType<typeof createRegisterMemory>

/** A state of an entry, and the change that brought it. */
export interface ReadState extends EntryState {
  readonly entry: string
  readonly change: number
  /** ISO 8601, UTC. */
  readonly changedAt: string
}

/** A list that nothing can be said by. */
export type PassedOver = Pick<RevocationList, 'sequence' | 'issuer' | 'receivedAt' | 'evidence'>

const mostStates = 5_000
const mostJudged = 10_000
/** Of some 10 KB each. */
const mostAnswers = 5_000

const outOfOrder = (what: string, expected: number, got: number) =>
  new RangeError(`expected ${what} ${expected}, got ${got}`)

export function createRegisterMemory() {
  const store = createByteStore()
  const chains = createChainIndex(store)
  const entries = new Map<string, HeldEntry>()
  const revocations = createRevocationMemory()
  const changes = createTimeline()
  const lists = createTimeline()
  const states = createRecent<number, ReadState>(mostStates)

  function hold(change: RegisterChange, at: number): void {
    const { entry: id, sequence } = change
    const entry = entries.get(id) ?? { id, states: [] }
    entries.set(id, entry)
    const state = stateOf(change, chains.place)
    const handle = store.keep(Buffer.from(JSON.stringify(state)))
    entry.states.push({ sequence, at, handle })
    for (const { place } of state.chain) {
      const member = chains.member(place)
      if (!member.entries.includes(entry)) member.entries.push(entry)
    }
  }

  function read(entry: HeldEntry, known: number): ReadState | undefined {
    const held = stateAmong(entry, known)
    if (!held) return undefined
    return states.get(held.handle, () => ({
      ...(JSON.parse(store.at(held.handle).toString()) as EntryState),
      entry: entry.id,
      change: held.sequence,
      changedAt: new Date(held.at).toISOString(),
    }))
  }

  return {
    chains,
    revocations,
    /** What was found about certificates that were asked about, by SHA-256. */
    judged: createRecent<string, CertificateFacts>(mostJudged),
    /** Answers that are ready, by the certificate as it was sent. */
    answers: createRecent<string, { answer?: KeptAnswer }>(mostAnswers),

    /**
     * The next change of the register; one that is known already is passed over. Answers whether it was new. Throws
     * RangeError where changes before it are missing.
     */
    apply(change: RegisterChange): boolean {
      const next = changes.size() + 1
      if (change.sequence < next) return false
      if (change.sequence > next) throw outOfOrder('change', next, change.sequence)
      hold(change, changes.add(Date.parse(change.at)))
      return true
    },

    /** The next revocation list, in the same way; one that tells nothing takes its place too. */
    applyRevocationList(list: RevocationList | PassedOver): boolean {
      const next = lists.size() + 1
      if (list.sequence < next) return false
      if (list.sequence > next) throw outOfOrder('revocation list', next, list.sequence)
      lists.add(Date.parse(list.receivedAt))
      if ('revoked' in list) revocations.apply(list)
      return true
    },

    /** How much is known now: the cursor from which whoever feeds the memory goes on. */
    head: (): Knowledge => ({ changes: changes.size(), lists: lists.size() }),

    /** How much was known at an instant, in milliseconds since 1970. */
    knownAt: (at: number): Knowledge => ({ changes: changes.until(at), lists: lists.until(at) }),

    /** An entry as it stood after the first `known` changes of the register; undefined before it was there. */
    read,

    /** Whether a certificate was in the chain of an entry at any time, as known after the first `known` changes. */
    isMember: ({ entries: those, place }: ChainMember, known: number): boolean =>
      those.some((entry) => read(entry, known)?.chain.some((link) => link.place === place)),

    size: () => ({ entries: entries.size, certificates: chains.size() }),
  }
}

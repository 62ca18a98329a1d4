/** An entry of the register as the memory holds it: every state it ever had, each as compact JSON. */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { RegisterChange } from '../../domain/register/change.ts'

/** A state of an entry: from this change of the register on, until the next one of the entry. */
export interface HeldState {
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly handle: number
}

export interface HeldEntry {
  readonly id: string
  /** Oldest first. */
  readonly states: HeldState[]
}

type HeldType = RegisterEntry['types'][number]

/** What of an entry verification asks for. Places are those of `ChainIndex`. */
export interface EntryState {
  readonly number: string
  readonly provider: string
  readonly chain: readonly {
    readonly place: number
    readonly from: string
    readonly until?: string
  }[]
  readonly types: readonly HeldType[]
}

/** The state as it is kept; `placeOf` finds a place for a certificate's DER. */
export function stateOf(
  { after: { number, provider, chain, types } }: RegisterChange,
  placeOf: (der: Buffer) => number,
): EntryState {
  const { name } = provider
  return {
    number,
    provider: name['zh-CN'] ?? name.en ?? name.local ?? '',
    chain: chain.map(({ certificate, from, until }) => ({
      place: placeOf(Buffer.from(certificate, 'base64')),
      from,
      ...(until !== undefined && { until }),
    })),
    types,
  }
}

/** The last state that was recorded among the first `changes` changes of the register. */
export function stateAmong({ states }: HeldEntry, changes: number): HeldState | undefined {
  for (let at = states.length - 1; at >= 0; at--) {
    const state = states[at]
    if (state && state.sequence <= changes) return state
  }
  return undefined
}

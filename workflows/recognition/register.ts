/** What the register says of a recognition: every change of it goes through here, inside a change of the case. */
import type { Recognition } from '../../domain/recognition/state.ts'
import type { ChainCertificate, RegisterEntry } from '../../domain/register/entry.ts'
import type { Published } from '../../domain/register/published.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { registerStatusRules, type RegisterStatus } from '../../procedure/register-status.ts'

/** Puts a changed entry on the register. */
export function publish(
  draft: Recognition,
  kind: Published['kind'],
  alter: (entry: RegisterEntry) => RegisterEntry,
): void {
  draft.published = { kind, entry: alter(draft.published.entry) }
}

export interface NewStatus {
  readonly status: RegisterStatus
  /** ISO instant from which it holds. */
  readonly at: string
  readonly ground: Bilingual
  readonly decision?: string | undefined
}

/** Closes the running period of each type, or of those named, and opens the next; a type that has ended only ever becomes cancelled. */
export const setStatus = (
  draft: Recognition,
  { status, at, ground, decision }: NewStatus,
  only?: readonly string[],
): void =>
  publish(draft, 'status-changed', (entry) => ({
    ...entry,
    types: entry.types.map((type) => {
      if (only && !only.includes(type.id)) return type
      const last = type.history.at(-1)
      const isOver = last !== undefined && !registerStatusRules[last.status].reliable
      if (last?.status === status || (isOver && status !== 'cancelled')) return type
      const closed = type.history.map((period) =>
        period === last ? { ...period, to: at } : period,
      )
      const opened = { status, from: at, ground: { ...ground }, ...(decision && { decision }) }
      return { ...type, history: [...closed, opened] }
    }),
  }))

/** Certificates that were accepted into the chain; those that it has stay as they are. */
export const extendChain = (draft: Recognition, added: readonly ChainCertificate[]): void =>
  publish(draft, 'chain-changed', (entry) => {
    const known = new Set(entry.chain.map(({ sha256 }) => sha256))
    return {
      ...entry,
      chain: [...entry.chain, ...added.filter(({ sha256 }) => !known.has(sha256))],
    }
  })

export const validUntil = ({ published: { entry } }: Recognition): string =>
  entry.types
    .map((type) => type.validUntil)
    .sort()
    .at(-1) ?? ''

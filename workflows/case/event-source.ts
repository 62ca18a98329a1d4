/** Where an event comes from: a person's act with its idempotency key, or the system itself. */
import type { Person } from '../../domain/person.ts'

/** The system as an actor: deemed events and consequences are its own, never a person's. */
export const system: Person = { sub: 'system', name: 'system', organisation: '', roles: [] }

export interface EventSource {
  readonly by: Person
  readonly act: string
  readonly detail?: Record<string, unknown>
  readonly key?: string
  readonly fingerprint?: string
}

/** The instant of the present workflow task, the same on replay. */
export const now = (): string => new Date().toISOString()

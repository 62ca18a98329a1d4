/** Events of a recognition as its workflow records them: the first opens it, each publishes what the register then says. */
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'

const system = { sub: 'system', name: 'system', organisation: '', roles: [] }

/** Minute of a day, ISO 8601. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute)).toISOString()

export function eventOf(
  state: Recognition,
  event: number,
  published: Recognition['published'],
): LedgerEvent {
  const { tasks: _tasks, documents: _documents, ...rest } = state
  return {
    dossier: state.id,
    event,
    at: at(event),
    by: system,
    act: event === 1 ? 'open' : 'cancelled',
    stage: 'in-force',
    detail: {},
    changes: event === 1 ? { ...rest, published } : { published },
    tasks: [],
    documents: [],
  }
}

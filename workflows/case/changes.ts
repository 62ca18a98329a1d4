/** What an event changed: the difference between two moments of the state, as the ledger keeps it. */
import type { CaseState } from '../../domain/case.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'

/** Parts that the ledger keeps apart, or that follow from the event itself. */
const apart: readonly string[] = ['events', 'tasks', 'documents']

/** Undefined has no JSON: a part that is not there is the empty text. */
const textOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

export type Snapshot = ReadonlyMap<string, string>

/** Remembers every part of the state as text, so that a later difference names what changed. */
export function snapshot(state: CaseState): Snapshot {
  const parts = new Map<string, string>()
  for (const [key, value] of Object.entries(state))
    if (!apart.includes(key)) parts.set(key, textOf(value))
  for (const task of state.tasks) parts.set(`task:${task.id}`, JSON.stringify(task))
  parts.set('documents', String(state.documents.length))
  return parts
}

export type Changes = Pick<LedgerEvent, 'changes' | 'tasks' | 'documents'>

/** The parts that differ from the snapshot; a part that was removed is null. */
export function changesSince(before: Snapshot, state: CaseState): Changes {
  const entries = Object.entries(state).filter(
    ([key, value]) => !apart.includes(key) && before.get(key) !== textOf(value),
  )
  const changes = Object.fromEntries(
    entries.map(([key, value]: [string, unknown]) => [key, value ?? null]),
  )
  return structuredCloneOf({
    changes,
    tasks: state.tasks.filter((task) => before.get(`task:${task.id}`) !== JSON.stringify(task)),
    documents: state.documents.slice(Number(before.get('documents') ?? 0)),
  })
}

export const isUnchanged = ({ changes, tasks, documents }: Changes): boolean =>
  Object.keys(changes).length === 0 && tasks.length === 0 && documents.length === 0

/** Events wait in the outbox while the state moves on: they must not share its objects. */
const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

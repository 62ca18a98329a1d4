/** How facts enter a case: a change is applied, numbered, and handed to whoever keeps it. */
import type { CaseState } from '../../domain/case.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { changesSince, isUnchanged, type Snapshot, snapshot } from './changes.ts'
import { type EventSource, now, system } from './event-source.ts'

type Kept = LedgerEvent & { event: number }

/** Applies a change and puts it on record; answers its event number. An empty change by the system is no event. */
export type Change<S extends CaseState> = (
  source: EventSource,
  mutate: (draft: S) => void,
  before?: Snapshot,
) => number

export const createChange =
  <S extends CaseState>(state: S, keep: (event: Kept, source: EventSource) => void): Change<S> =>
  (source, mutate, before = snapshot(state)) => {
    mutate(state)
    const changes = changesSince(before, state)
    if (source.by === system && isUnchanged(changes)) return state.events
    state.events += 1
    const event = {
      dossier: state.id,
      event: state.events,
      at: now(),
      by: source.by,
      act: source.act,
      stage: state.stage,
      detail: source.detail ?? {},
      ...changes,
      ...(source.key && { key: source.key, fingerprint: source.fingerprint }),
    }
    keep(event, source)
    return state.events
  }

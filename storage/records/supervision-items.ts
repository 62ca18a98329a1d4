/** Writes what the supervision board counts: with each append, and again on a rebuild. */
import type { Transaction } from 'kysely'
import { itemParts, supervisionItems } from '../../domain/supervision/items.ts'
import { type CaseProjection, isDossier } from './project.ts'
import type { AcceptedEvent } from './projections.ts'
import type { Tables } from './tables.ts'

type Work = Transaction<Tables>

/** Rows of one statement: what its parameters have room for. */
const atOnce = 1_000

/** Brings items and stages up to the events of one case, which `projection` stands after. */
export async function writeSupervision(
  work: Work,
  projection: CaseProjection | undefined,
  events: readonly AcceptedEvent[],
): Promise<void> {
  await writeStages(work, events)
  if (!projection || isDossier(projection) || !('kind' in projection.state)) return
  const isTouched = events.some(({ changes }) => itemParts.some((part) => part in changes))
  if (!isTouched) return
  const held_by = projection.state.id
  const rows = supervisionItems(projection.state).map((item) => ({
    held_by,
    ...{ item: item.item, recognition: item.recognition ?? null, kind: item.kind },
    ...{ label: item.label, state: item.state, due: item.due ?? null, late: item.late },
    ...{ severity: item.severity ?? null, opened_at: item.openedAt ?? null },
    closed_at: item.closedAt ?? null,
  }))
  await work.deleteFrom('supervision_items').where('held_by', '=', held_by).execute()
  for (let from = 0; from < rows.length; from += atOnce)
    await work
      .insertInto('supervision_items')
      .values(rows.slice(from, from + atOnce))
      .execute()
}

/** A stage is entered where an event changes it; the first event of a case holds its first. */
async function writeStages(work: Work, events: readonly AcceptedEvent[]): Promise<void> {
  const rows = events
    .filter(({ changes }) => 'stage' in changes)
    .map(({ dossier, event, stage, at }) => ({ held_by: dossier, event, stage, at }))
  if (rows.length > 0)
    await work
      .insertInto('stage_entries')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Takes down what a case left, before it is rebuilt from the ledger. */
export async function clearSupervision(work: Work, held_by: string): Promise<void> {
  await work.deleteFrom('supervision_items').where('held_by', '=', held_by).execute()
  await work.deleteFrom('stage_entries').where('held_by', '=', held_by).execute()
}

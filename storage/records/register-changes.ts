/** Changes of the register: written with the event that makes them, numbered without gaps, never altered. */
import { sql, type Transaction } from 'kysely'
import type { RegisterChange } from '../../domain/register/change.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { Published } from '../../domain/register/published.ts'
import type { Page } from './cursor.ts'
import { fromJson } from './json.ts'
import { logChange } from './log-leaves.ts'
import type { AcceptedEvent } from './projections.ts'
import { announceChange } from './outbox.ts'
import { writeEntry } from './register-entries.ts'
import type { Database, Tables } from './tables.ts'

type Work = Transaction<Tables>

/** An event publishes where it changes the part `published` of a recognition. */
export async function publishChanges(work: Work, events: readonly AcceptedEvent[]): Promise<void> {
  for (const { event, at, changes } of events) {
    const published = changes.published as Published | undefined
    if (published) await publish(work, published, { event, at })
  }
}

async function publish(
  work: Work,
  { kind, entry }: Published,
  { event, at }: { event: number; at: string },
): Promise<void> {
  // Held until the transaction ends: sequence numbers are given in the order in which they are committed.
  await sql`select pg_advisory_xact_lock(hashtextextended('register', 3))`.execute(work)
  const after = JSON.stringify(entry)
  const { rows } = await sql<{ sequence: number }>`
    insert into register_changes (sequence, entry, kind, at, event, after)
    select coalesce(max(sequence), 0) + 1, ${entry.id}::uuid, ${kind}, ${at}, ${event}::integer, ${after}::jsonb
    from register_changes on conflict (entry, event) do nothing returning sequence`.execute(work)
  const [made] = rows
  if (!made) return
  const change = { sequence: made.sequence, entry: entry.id, kind, at }
  await writeEntry(work, entry, made.sequence)
  await logChange(work, { ...change, after: entry })
  await announceChange(work, { ...change, event })
}

export interface ChangeQuery {
  /** Sequence of the last change that the reader has. */
  readonly after?: number | undefined
  readonly entry?: string | undefined
  readonly limit: number
}

/** Changes in their order. */
export async function listChanges(
  database: Database,
  { after = 0, entry, limit }: ChangeQuery,
): Promise<Page<RegisterChange>> {
  const rows = await database
    .selectFrom('register_changes')
    .selectAll()
    .where('sequence', '>', after)
    .$if(entry !== undefined, (all) => all.where('entry', '=', entry ?? ''))
    .orderBy('sequence')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, after: fromJson<RegisterEntry>(row.after) }) as RegisterChange)
  return rows.length > limit ? { items, next: String(items.at(-1)?.sequence) } : { items }
}

/** The sequence of the last change; 0 before the first. */
export async function headOf(database: Database): Promise<number> {
  const row = await database
    .selectFrom('register_changes')
    .select(({ fn }) => fn.max('sequence').as('head'))
    .executeTakeFirst()
  return Number(row?.head ?? 0)
}

/** The entry as the register stood at an instant; undefined before its first change. */
export async function entryAsOf(
  database: Database,
  entry: string,
  at: string,
): Promise<RegisterChange | undefined> {
  const row = await database
    .selectFrom('register_changes')
    .selectAll()
    .where('entry', '=', entry)
    .where('at', '<=', at)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && ({ ...row, after: fromJson<RegisterEntry>(row.after) } as RegisterChange)
}

/** The entries of the register as they stand now: written with each change, searched in Chinese and Latin. */
import { sql, type Transaction } from 'kysely'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { type RegisterStatus, registerStatuses } from '../../procedure/register-status.ts'
import type { Page } from './cursor.ts'
import { fromJson } from './json.ts'
import { equals, listInOrder } from './list-in-order.ts'
import { searchable } from './project.ts'
import type { Database, Tables } from './tables.ts'

/** The status that best says what may still be relied on: in force before restricted before ended. */
export const statusOf = ({ types }: RegisterEntry): RegisterStatus => {
  const held = types.map(({ history }) => history.at(-1)?.status)
  return registerStatuses.find((status) => held.includes(status)) ?? 'cancelled'
}

const searchText = ({ number, provider, chain, types, contact, id }: RegisterEntry): string =>
  searchable([
    ...[provider.name.local, provider.name.en, provider.name['zh-CN']],
    ...[number, provider.registrationNumber, contact?.name, contact?.province, id],
    ...chain.flatMap(({ subject, sha256 }) => [subject, sha256]),
    ...types.flatMap(({ name, policyOids }) => [name.en, name['zh-CN'], ...policyOids]),
  ])

/** Writes the entry as it stands after a change. */
export async function writeEntry(
  work: Transaction<Tables>,
  entry: RegisterEntry,
  sequence: number,
): Promise<void> {
  const { name, country } = entry.provider
  const row = {
    number: entry.number,
    country,
    status: statusOf(entry),
    provider: name.en ?? name['zh-CN'] ?? name.local ?? entry.number,
    valid_until:
      entry.types
        .map(({ validUntil }) => validUntil)
        .sort()
        .at(-1) ?? '',
    search: searchText(entry),
    sequence,
    entry: JSON.stringify(entry),
  }
  await work
    .insertInto('register_entries')
    .values({ id: entry.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Writes every entry anew from its last change. */
export async function rebuildEntries(database: Database): Promise<void> {
  await database.transaction().execute(async (work) => {
    await work.deleteFrom('register_entries').execute()
    await replayEntries(work)
  })
}

/** Writes every entry, of which none is there, from its last change. */
export async function replayEntries(work: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ sequence: number; after: unknown }>`
    select distinct on (entry) sequence, after from register_changes
    order by entry, sequence desc`.execute(work)
  for (const { sequence, after } of rows)
    await writeEntry(work, fromJson<RegisterEntry>(after), sequence)
}

export interface RegisterQuery {
  readonly text?: string | undefined
  readonly country?: string | undefined
  readonly status?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** An entry and the change that it stands after. */
export interface RegisteredEntry {
  readonly entry: RegisterEntry
  readonly sequence: number
}

/** By the name of the provider. */
export async function listEntries(
  database: Database,
  { country, status, ...paging }: RegisterQuery,
): Promise<Page<RegisteredEntry>> {
  const { items, next } = await listInOrder<{ id: string; sequence: number; entry: unknown }>(
    database,
    {
      ...{ table: 'register_entries', shown: ['sequence', 'entry'], by: 'provider' },
      where: [...equals('country', country), ...equals('status', status)],
    },
    paging,
  )
  const entries = items.map(({ entry, sequence }) => ({
    entry: fromJson<RegisterEntry>(entry),
    sequence,
  }))
  return { items: entries, next }
}

export async function findEntry(
  database: Database,
  id: string,
): Promise<RegisteredEntry | undefined> {
  const row = await database
    .selectFrom('register_entries')
    .select(['entry', 'sequence'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { entry: fromJson<RegisterEntry>(row.entry), sequence: row.sequence }
}

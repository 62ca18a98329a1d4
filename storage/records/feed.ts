/** The feed: accepted events of all dossiers in an order that never changes behind a reader. */
import { sql } from 'kysely'
import type { Dossier } from '../../domain/dossier.ts'
import type { LedgerEntry, LedgerEvent } from '../../domain/ledger.ts'
import type { Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** Whose events are read: everybody's, or those of dossiers that name the reader in one of these ways. */
export type FeedScope =
  | 'everything'
  | {
      /** Organisation that applies, or is the agent. */
      readonly applicant?: string | undefined
      /** Person on the panel, heard as a party, or somebody's delegate. */
      readonly person?: string | undefined
      /** Body that is consulted. */
      readonly consulted?: string | undefined
    }

/** What decides who may know of a dossier. */
export type ReaderFacts = Pick<
  Dossier,
  'organisation' | 'agency' | 'panel' | 'parties' | 'consultations' | 'delegations' | 'declarations'
>

/** An event with its place in the feed; without its changes, and without a detail that is too long to be passed around. */
export interface FeedEntry {
  /** <era>.<transaction>.<sequence> */
  readonly cursor: string
  readonly entry: LedgerEntry
  readonly readers: ReaderFacts
}

export interface FeedQuery {
  readonly scope: FeedScope
  readonly after?: string | undefined
  readonly limit: number
}

/** A cursor as this module writes them; numbers that the database can hold. */
export const cursorPattern = /^\d{1,9}\.\d{1,18}\.\d{1,18}$/

/**
 * Only transactions that are older than every running one: a transaction that commits late cannot slip in before what
 * was read. Rows of an earlier era are older than any transaction of this database.
 */
export const isSettled = sql<boolean>`(f.era < (select max(era) from feed_eras)
  or f.xid < pg_snapshot_xmin(pg_current_snapshot()))`

const mostDetail = sql.lit(4_096)

export function isAfter(cursor: string) {
  const [era, xid, sequence] = cursor.split('.')
  return sql<boolean>`(f.era, f.xid, f.sequence) > (${era}::integer, ${xid}::text::xid8, ${sequence}::bigint)`
}

const names = (list: string, member: object) =>
  sql`d.state->${sql.lit(list)} @> ${JSON.stringify([member])}::jsonb`

function isWithin(scope: FeedScope) {
  if (scope === 'everything') return sql<boolean>`true`
  const { applicant, person: sub, consulted } = scope
  const ways = [
    sql`false`,
    ...(applicant === undefined
      ? []
      : [sql`d.organisation = ${applicant} or d.state->'agency'->>'organisation' = ${applicant}`]),
    ...(sub === undefined
      ? []
      : [
          names('panel', { sub }),
          names('parties', { sub }),
          names('delegations', { to: { sub } }),
        ]),
    ...(consulted === undefined ? [] : [names('consultations', { organisation: consulted })]),
  ]
  return sql<boolean>`f.dossier in (select d.id from cases d where ${sql.join(ways, sql` or `)})`
}

interface Row {
  readonly cursor: string
  readonly position: number
  readonly entry: unknown
  readonly previous_hash: string
  readonly hash: string
  readonly readers: unknown
}

const toEntry = (row: Row): FeedEntry => ({
  cursor: row.cursor,
  readers: fromJson<ReaderFacts>(row.readers),
  entry: {
    position: row.position,
    event: {
      ...fromJson<LedgerEvent>(row.entry),
      changes: {},
      tasks: [],
      documents: [],
    },
    previousHash: row.previous_hash,
    hash: row.hash,
  },
})

/** Settled events after a cursor, oldest first; none is missed by whoever reads on from the last cursor. */
export async function readFeed(
  database: Database,
  { scope, after = '0.0.0', limit }: FeedQuery,
): Promise<Page<FeedEntry>> {
  const { rows } = await sql<Row>`
    select f.era || '.' || f.xid || '.' || f.sequence as cursor, l.position, l.previous_hash, l.hash,
      case when length((l.entry->'detail')::text) > ${mostDetail}
        then jsonb_set(l.entry - 'changes' - 'tasks' - 'documents', '{detail}', '{"omitted": true}')
        else l.entry - 'changes' - 'tasks' - 'documents' end as entry,
      jsonb_build_object('organisation', d.organisation, 'agency', d.state->'agency',
        'panel', coalesce(d.state->'panel', '[]'), 'parties', coalesce(d.state->'parties', '[]'),
        'consultations', coalesce(d.state->'consultations', '[]'),
        'delegations', coalesce(d.state->'delegations', '[]'),
        'declarations', coalesce(d.state->'declarations', '[]')) as readers
    from feed f join ledger l using (dossier, position) join cases d on d.id = f.dossier
    where ${isAfter(after)} and ${isSettled} and ${isWithin(scope)}
    order by f.era, f.xid, f.sequence limit ${limit + 1}`.execute(database)
  const items = rows.slice(0, limit).map(toEntry)
  return rows.length > limit ? { items, next: items.at(-1)?.cursor } : { items }
}

/** The cursor of the last settled event: what comes after it is new. */
export async function feedHead(database: Database): Promise<string> {
  const { rows } = await sql<{ cursor: string }>`
    select f.era || '.' || f.xid || '.' || f.sequence as cursor from feed f where ${isSettled}
    order by f.era desc, f.xid desc, f.sequence desc limit 1`.execute(database)
  return rows[0]?.cursor ?? '0.0.0'
}

/** The feed of supervision: settled events of the cases after a grant, of everybody or of one province, in an order that never changes. */
import { sql } from 'kysely'
import { feedActs, feedActsOfOthers } from '../../procedure/recognition/feed-events.ts'
import type { Page } from './cursor.ts'
import { isAfter, isSettled } from './feed.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** An event with what the feed may say of it. */
export interface SupervisionFeedRow {
  readonly cursor: string
  readonly id: string
  readonly kind: string
  readonly recognition: string | null
  readonly province: string | null
  readonly name: Readonly<Record<string, string>>
  readonly event: number
  readonly at: string
  readonly act: string
  readonly stage: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface SupervisionFeedQuery {
  readonly province?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const isAmong = (acts: readonly string[]) => sql`l.entry->>'act' = any(${[...acts]}::text[])`

/** The recognition that a case is or is about. */
const recognition = sql`coalesce(c.state->>'recognition', c.state->'about'->>'recognition',
  case when c.kind = 'recognition' then c.id::text end)`

/** The CA is named where it is on the register; a person never is. None is missed by whoever reads on from the last cursor. */
export async function readSupervisionFeed(
  database: Database,
  { province, after = '0.0.0', limit }: SupervisionFeedQuery,
): Promise<Page<SupervisionFeedRow>> {
  const { rows } = await sql<SupervisionFeedRow>`
    select f.era || '.' || f.xid || '.' || f.sequence as cursor, c.id, c.kind, c.province,
      ${recognition} as recognition,
      case when c.state->'person' is null and ${recognition} is not null
        then c.state->'name' else '{}'::jsonb end as name, l.event, l.entry->>'at' as at, l.entry->>'act' as act,
      l.entry->>'stage' as stage, l.entry->'detail' as detail
    from feed f join ledger l using (dossier, position) join cases c on c.id = f.dossier
    where ${isAfter(after)} and ${isSettled} and c.kind <> 'dossier'
      ${province === undefined ? sql`` : sql`and c.province = ${province}`}
      and case when c.kind = 'recognition' then ${isAmong(feedActs)}
        else ${isAmong(feedActsOfOthers)} end
    order by f.era, f.xid, f.sequence limit ${limit + 1}`.execute(database)
  const items = rows.slice(0, limit).map((row) => ({
    ...row,
    name: fromJson<Record<string, string>>(row.name),
    detail: fromJson<Record<string, unknown>>(row.detail),
  }))
  return rows.length > limit ? { items, next: items.at(-1)?.cursor } : { items }
}

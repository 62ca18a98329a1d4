/** Writing the feed: with each append, again on a rebuild, and under a new era when transactions count anew. */
import { sql, type Transaction } from 'kysely'
import type { Database, Tables } from './tables.ts'

type Work = Transaction<Tables>

/**
 * Puts ledger entries into the feed, in the order of the case. The caller holds the lock of the case and took it before
 * it wrote anything: so transactions of one case are numbered in the order in which they commit.
 */
export async function writeFeed(
  work: Work,
  dossier: string,
  positions: readonly number[],
): Promise<void> {
  if (positions.length === 0) return
  await sql`insert into feed (era, dossier, position)
    select (select max(era) from feed_eras), ${dossier}::uuid, position
    from unnest(${positions}::integer[]) as position order by position`.execute(work)
}

/** Leaves a whole feed of a case alone, so that cursors stay good; writes one with gaps anew, after all that was read. */
export async function rebuildFeed(work: Work, dossier: string): Promise<void> {
  const accepted = await work
    .selectFrom('ledger')
    .select('position')
    .where('dossier', '=', dossier)
    .where('event', 'is not', null)
    .orderBy('position')
    .execute()
  const fed = await work
    .selectFrom('feed')
    .select('position')
    .where('dossier', '=', dossier)
    .orderBy('position')
    .execute()
  const isWhole =
    fed.length === accepted.length &&
    fed.every(({ position }, index) => position === accepted[index]?.position)
  if (isWhole) return
  await work.deleteFrom('feed').where('dossier', '=', dossier).execute()
  await writeFeed(
    work,
    dossier,
    accepted.map(({ position }) => position),
  )
}

/**
 * Begins the first era, and another one when the newest row comes from a transaction that this database has not had yet:
 * then it was restored from elsewhere, and its numbers say nothing about what runs here.
 */
export async function renewEra(database: Database): Promise<void> {
  await database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('feed era', 0))`.execute(work)
    const newest = await sql<{ era: number; xid: string | null }>`
      select era, (select xid::text from feed where feed.era = eras.era
          order by xid desc limit 1) as xid
      from feed_eras eras order by era desc limit 1`.execute(work)
    const [last] = newest.rows
    if (last && last.xid === null) return
    // Numbered after the newest row was read: whatever that reading saw has a smaller number, or is not of this database.
    const isForeign =
      last &&
      (await sql<{ foreign: boolean }>`
        select ${last.xid}::text::xid8 >= pg_current_xact_id() as foreign`.execute(work))
    if (last && !isForeign?.rows[0]?.foreign) return
    await sql`insert into feed_eras (era) values (greatest(extract(epoch from now())::integer,
      ${(last?.era ?? 0) + 1}::integer))`.execute(work)
  })
}

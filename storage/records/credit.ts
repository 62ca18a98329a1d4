/** The credit record and the restrictions of penalties in SQL: written with the event that makes, corrects or ends them. */
import { sql, type Transaction } from 'kysely'
import type { CreditEntry, Restriction } from '../../domain/penalty/credit.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { AcceptedEvent } from './projections.ts'
import type { Database, Tables } from './tables.ts'

type Work = Transaction<Tables>

/** Names that differ only in case, width or spaces are one. */
const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** An event writes them where it changes the parts `credit` or `restrictions` of a penalty case. */
export async function writeCredit(work: Work, events: readonly AcceptedEvent[]): Promise<void> {
  for (const { dossier, changes } of events) {
    const { credit, restrictions } = changes as {
      credit?: CreditEntry
      restrictions?: readonly Restriction[]
    }
    if (credit?.penalty === dossier) await writeEntry(work, credit)
    if (restrictions) await writeRestrictions(work, dossier, restrictions)
  }
}

async function writeEntry(work: Work, credit: CreditEntry): Promise<void> {
  const row = {
    decision: credit.decision,
    published_from: credit.from,
    published_until: credit.until,
    state: credit.state,
    entry: JSON.stringify(credit),
  }
  await work
    .insertInto('credit_entries')
    .values({ penalty: credit.penalty, ...row })
    .onConflict((conflict) => conflict.column('penalty').doUpdateSet(row))
    .execute()
}

async function writeRestrictions(
  work: Work,
  penalty: string,
  restrictions: readonly Restriction[],
): Promise<void> {
  await work.deleteFrom('restrictions').where('penalty', '=', penalty).execute()
  const rows = restrictions.flatMap((restriction) =>
    restriction.names.map((name) => ({
      kind: restriction.kind,
      name: nameKey(name),
      identifier: restriction.identifier ?? null,
      restricted_from: restriction.from,
      restricted_until: restriction.until,
      restriction: JSON.stringify(restriction),
    })),
  )
  if (rows.length > 0)
    await work
      .insertInto('restrictions')
      .values(rows.map((row, position) => ({ penalty, position, ...row })))
      .execute()
}

/** Takes down what a case left, before it is rebuilt from the ledger. */
export async function clearCredit(work: Work, penalty: string): Promise<void> {
  await work.deleteFrom('credit_entries').where('penalty', '=', penalty).execute()
  await work.deleteFrom('restrictions').where('penalty', '=', penalty).execute()
}

export interface CreditQuery {
  /** Days in Asia/Shanghai: as the record stood at `at`, without what is no longer public `today`. */
  readonly at: string
  readonly today: string
  readonly after?: string | undefined
  readonly limit: number
}

/** Newest first. */
export async function listCredit(
  database: Database,
  { at, today, after, limit }: CreditQuery,
): Promise<Page<CreditEntry>> {
  const cursor = after ? decodeCursor(after, 2) : undefined
  const rows = await database
    .selectFrom('credit_entries')
    .select(['penalty', 'published_from', 'entry'])
    .where('state', '=', 'published')
    .where('published_from', '<=', at)
    .where('published_until', '>=', at > today ? at : today)
    .$if(cursor !== undefined, (all) =>
      all.where(
        sql<boolean>`(published_from, penalty::text) < (${cursor?.[0] ?? ''}, ${cursor?.[1] ?? ''})`,
      ),
    )
    .orderBy('published_from', 'desc')
    .orderBy(sql`penalty::text`, 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, ({ penalty, published_from }) => [
    published_from,
    penalty,
  ])
  return { items: kept.map(({ entry }) => fromJson<CreditEntry>(entry)), next }
}

/** Who is asked about: by any of the names, or by an identifier. */
export interface Concerned {
  readonly kind: Restriction['kind']
  readonly names: readonly string[]
  readonly identifiers?: readonly string[]
}

/** A restriction of whoever is concerned that holds on a day (Asia/Shanghai); the one that lasts longest. */
export async function findRestriction(
  database: Database,
  { kind, names, identifiers = [] }: Concerned,
  on: string,
): Promise<Restriction | undefined> {
  if (names.length === 0) return undefined
  const row = await database
    .selectFrom('restrictions')
    .select('restriction')
    .where('kind', '=', kind)
    .where('restricted_from', '<=', on)
    .where('restricted_until', '>=', on)
    .where((where) =>
      where.or([
        where('name', 'in', names.map(nameKey)),
        ...(identifiers.length > 0 ? [where('identifier', 'in', identifiers)] : []),
      ]),
    )
    .orderBy('restricted_until', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromJson<Restriction>(row.restriction)
}

export const createCredit = (database: Database) => ({
  list: (query: CreditQuery) => listCredit(database, query),
  restriction: (concerned: Concerned, on: string) => findRestriction(database, concerned, on),
})

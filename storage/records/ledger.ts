/** Reading the ledger of a case, page by page or by act, and checking its chain. */
import { sql } from 'kysely'
import type { LedgerEntry, LedgerEvent } from '../../domain/ledger.ts'
import type { Page } from './cursor.ts'
import { type ChainBreak, chainHash, genesis } from './hash-chain.ts'
import { fromJson } from './json.ts'
import type { Database, LedgerTable } from './tables.ts'

const toEntry = (row: LedgerTable): LedgerEntry => ({
  position: row.position,
  event: fromJson<LedgerEvent>(row.entry),
  previousHash: row.previous_hash,
  hash: row.hash,
})

export interface LedgerPaging {
  readonly after?: number
  readonly limit: number
  /** Only these acts. */
  readonly acts?: readonly string[]
}

/** Entries after a position, oldest first. */
export async function readLedger(
  database: Database,
  dossier: string,
  { after = 0, limit, acts }: LedgerPaging,
): Promise<Page<LedgerEntry>> {
  const rows = await database
    .selectFrom('ledger')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('position', '>', after)
    .$if(acts !== undefined, (query) =>
      query.where(sql<string>`entry->>'act'`, 'in', [...(acts ?? [])]),
    )
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toEntry)
  return rows.length > limit ? { items, next: String(items.at(-1)?.position) } : { items }
}

/** The entry of an event by its number, or of the act that was done under an idempotency key. */
export async function findEntry(
  database: Database,
  dossier: string,
  by: { event: number } | { key: string },
): Promise<LedgerEntry | undefined> {
  const query = database.selectFrom('ledger').selectAll().where('dossier', '=', dossier)
  const row = await (
    'event' in by ? query.where('event', '=', by.event) : query.where('key', '=', by.key)
  ).executeTakeFirst()
  return row && toEntry(row)
}

export interface LedgerVerdict {
  readonly dossier: string
  readonly entries: number
  readonly broken?: ChainBreak | undefined
}

const pageSize = 500

/** Recomputes the chain of one case from its first entry, a page at a time. */
export async function verifyLedger(database: Database, dossier: string): Promise<LedgerVerdict> {
  let previous = genesis
  let entries = 0
  for (let next: string | undefined = '0'; next !== undefined;) {
    const read: Page<LedgerEntry> = await readLedger(database, dossier, {
      after: Number(next),
      limit: pageSize,
    })
    for (const { position, event, previousHash, hash } of read.items) {
      const expected = chainHash(event, previous)
      if (position !== entries + 1 || previousHash !== previous || hash !== expected)
        return { dossier, entries, broken: { position: entries + 1, expected, found: hash } }
      previous = hash
      entries += 1
    }
    next = read.next
  }
  return { dossier, entries }
}

/** Every case that has a ledger, a page at a time. */
export async function listCases(
  database: Database,
  { after = '00000000-0000-0000-0000-000000000000', limit = pageSize } = {},
): Promise<string[]> {
  const rows = await database
    .selectFrom('ledger')
    .select('dossier')
    .distinct()
    .where('dossier', '>', after)
    .orderBy('dossier')
    .limit(limit)
    .execute()
  return rows.map(({ dossier }) => dossier)
}

/** Rebuilds every projection from the ledger alone. */
import { sql, type Transaction } from 'kysely'
import type { LedgerEntry, LedgerEvent } from '../../domain/ledger.ts'
import { clearCredit, writeCredit } from './credit.ts'
import { rebuildFeed } from './feed-rows.ts'
import { listCases, readLedger } from './ledger.ts'
import { writeProjections } from './projections.ts'
import { rebuildEntries } from './register-entries.ts'
import { clearSupervision, writeSupervision } from './supervision-items.ts'
import type { Database, Tables } from './tables.ts'

/** Case by case, each in one transaction that holds off appends to it; answers the number of cases. */
export async function reindex(
  database: Database,
  progress: (cases: number) => void,
): Promise<number> {
  let done = 0
  for (let cases = await listCases(database); cases.length > 0;) {
    for (const dossier of cases) {
      await rebuild(database, dossier)
      progress((done += 1))
    }
    cases = await listCases(database, { after: cases.at(-1) ?? '' })
  }
  await rebuildEntries(database)
  return done
}

async function rebuild(database: Database, dossier: string): Promise<void> {
  await database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${dossier}, 0))`.execute(work)
    await work.deleteFrom('tasks').where('dossier', '=', dossier).execute()
    await work.deleteFrom('documents').where('dossier', '=', dossier).execute()
    await work.deleteFrom('cases').where('id', '=', dossier).execute()
    await clearCredit(work, dossier)
    await clearSupervision(work, dossier)
    await replay(work, dossier)
    await rebuildFeed(work, dossier)
  })
}

/** Writes the projections of a case, of which none is there, from its ledger. */
export async function replay(work: Transaction<Tables>, dossier: string): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const { items, next }: { items: readonly LedgerEntry[]; next?: string | undefined } =
      await readLedger(work, dossier, { after, limit: 200 })
    const accepted = items
      .map(({ event }) => event)
      .filter((event): event is LedgerEvent & { event: number } => event.event !== undefined)
    if (accepted.length > 0)
      await writeSupervision(work, await writeProjections(work, dossier, accepted), accepted)
    await writeCredit(work, accepted)
    after = next === undefined ? undefined : Number(next)
  }
}

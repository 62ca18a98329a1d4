/** Every object version that the records refer to: in the ledger of a case, and in the tables beside it. */
import { sql } from 'kysely'
import { EvidenceRef } from '../../domain/evidence.ts'
import { readLedger } from '../records/ledger.ts'
import type { Database } from '../records/tables.ts'

/** References anywhere in a value of JSON. */
function* within(value: unknown): Generator<EvidenceRef> {
  if (typeof value !== 'object' || value === null) return
  if ('versionId' in value && 'sha256' in value) {
    const ref = EvidenceRef.safeParse(value)
    if (ref.success) yield ref.data
  }
  for (const part of Object.values(value)) yield* within(part)
}

const pageSize = 200

/** Of the ledger of one case, each once, in the order in which they were recorded. */
export async function* referencesOfCase(
  database: Database,
  dossier: string,
): AsyncGenerator<EvidenceRef> {
  const seen = new Set<string>()
  for (let next: string | undefined = '0'; next !== undefined;) {
    const page: Awaited<ReturnType<typeof readLedger>> = await readLedger(database, dossier, {
      after: Number(next),
      limit: pageSize,
    })
    for (const { event } of page.items)
      for (const ref of within(event)) {
        const name = `${ref.key}@${ref.versionId}`
        if (!seen.has(name)) yield ref
        seen.add(name)
      }
    next = page.next
  }
}

/** Tables whose rows refer to evidence that no case holds: column of the order, column of JSON. */
const tables = [
  ['trusted_lists', 'sequence', ['xml', 'json']],
  ['status_probes', 'position', ['evidence']],
  ['revocation_lists', 'position', ['evidence']],
  ['partner_imports', 'position', ['import']],
] as const

/** Of the tables beside the ledger, row by row. */
export async function* referencesBesideCases(database: Database): AsyncGenerator<EvidenceRef> {
  for (const [table, order, columns] of tables) {
    const shown = sql`jsonb_build_array(${sql.join(columns.map((each) => sql.ref(each)))})`
    for (let after = -1; ;) {
      const { rows } = await sql<{ at: number; held: unknown }>`
        select ${sql.ref(order)} as at, ${shown} as held from ${sql.table(table)}
        where ${sql.ref(order)} > ${after} order by ${sql.ref(order)} limit ${pageSize}`.execute(
        database,
      )
      for (const { held } of rows) yield* within(held)
      const last = rows.at(-1)
      if (!last) break
      after = Number(last.at)
    }
  }
}

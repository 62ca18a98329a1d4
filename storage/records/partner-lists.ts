/** Partners' lists in SQL: what was registered, imported and said, never altered; the newest accepted list of a territory counts. */
import { sql, type Transaction } from 'kysely'
import type {
  ListedService,
  PartnerAlert,
  PartnerImport,
  PartnerSource,
} from '../../domain/partner-list.ts'
import { fromJson } from './json.ts'
import {
  alertsOf,
  listAlerts,
  listImports,
  listServices,
  listSources,
  type PartnerPaging,
  servicesOf,
  type Wanted,
} from './partner-lists-read.ts'
import { searchable } from './project.ts'
import type { Database, Tables } from './tables.ts'

export type PartnerLists = ReturnType<typeof createPartnerLists>

export interface KeptImport {
  readonly made: PartnerImport
  /** Of an accepted list; nothing else is said by the others. */
  readonly services: readonly ListedService[]
  readonly alerts: readonly PartnerAlert[]
  /** The import that counted when this one was judged. */
  readonly head: string | undefined
}

const rowsAtOnce = 500
const inPortions = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_each, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )

const searchText = ({ provider, name, type, status, certificates }: ListedService): string =>
  searchable([
    ...[provider, name, type, status],
    ...certificates.flatMap(({ sha256, subject }) => [sha256, subject]),
  ])

async function writeServices(
  work: Transaction<Tables>,
  list: string,
  services: readonly ListedService[],
): Promise<void> {
  const rows = services.map((service, position) => ({
    ...{ import: list, position, search: searchText(service) },
    service: JSON.stringify(service),
  }))
  const certificates = services.flatMap((each, service) =>
    each.certificates.map(({ sha256, identity }, position) => ({
      ...{ import: list, service, position, sha256 },
      identity: identity ?? null,
    })),
  )
  for (const some of inPortions(rows))
    await work.insertInto('partner_services').values(some).execute()
  for (const some of inPortions(certificates))
    await work.insertInto('partner_certificates').values(some).execute()
}

const accepted = (database: Database | Transaction<Tables>, territory?: string) =>
  database
    .selectFrom('partner_imports')
    .distinctOn('territory')
    .select('import')
    .where('outcome', '=', 'accepted')
    .$if(territory !== undefined, (all) => all.where('territory', '=', territory ?? ''))
    .orderBy('territory')
    .orderBy('sequence', 'desc')

async function headOf(
  database: Database | Transaction<Tables>,
  territory: string,
): Promise<PartnerImport | undefined> {
  const row = await accepted(database, territory).executeTakeFirst()
  return row && fromJson<PartnerImport>(row.import)
}

async function findImport(database: Database, id: string): Promise<PartnerImport | undefined> {
  const row = await database
    .selectFrom('partner_imports')
    .select('import')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromJson<PartnerImport>(row.import)
}

/** Keeps an import once; answers undefined where another list has come to count since it was judged. */
async function keepImport(
  database: Database,
  { made, services, alerts, head }: KeptImport,
): Promise<PartnerImport | undefined> {
  const { id, source, territory, outcome, sequence } = made
  const isKept = await database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`partner-list:${territory}`}, 3))`.execute(
      work,
    )
    if ((await headOf(work, territory))?.id !== head) return false
    const row = { id, source, territory, outcome, sequence: sequence ?? null }
    await work
      .insertInto('partner_imports')
      .values({ ...row, import: JSON.stringify(made) })
      .execute()
    await writeServices(work, id, services)
    for (const alert of alerts)
      await work
        .insertInto('partner_alerts')
        .values({ id: alert.id, import: id, source, alert: JSON.stringify(alert) })
        .execute()
    return true
  })
  return isKept ? made : undefined
}

async function registerSource(database: Database, source: PartnerSource): Promise<PartnerSource> {
  const row = { id: source.id, territory: source.territory, source: JSON.stringify(source) }
  await database
    .insertInto('partner_sources')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return (await findSource(database, source.id)) ?? source
}

async function findSource(database: Database, id: string): Promise<PartnerSource | undefined> {
  const row = await database
    .selectFrom('partner_sources')
    .select('source')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromJson<PartnerSource>(row.source)
}

/** The last that was registered for the territory. */
async function sourceOf(database: Database, territory: string): Promise<PartnerSource | undefined> {
  const row = await database
    .selectFrom('partner_sources')
    .select('source')
    .where('territory', '=', territory)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromJson<PartnerSource>(row.source)
}

export const createPartnerLists = (database: Database) => ({
  register: (source: PartnerSource) => registerSource(database, source),
  find: (id: string) => findSource(database, id),
  sourceOf: (territory: string) => sourceOf(database, territory),
  list: (paging: PartnerPaging) => listSources(database, paging),
  keep: (kept: KeptImport) => keepImport(database, kept),
  findImport: (id: string) => findImport(database, id),
  imports: (query: PartnerPaging & { source: string }) => listImports(database, query),
  /** The accepted import that counts for a territory. */
  headOf: (territory: string) => headOf(database, territory),
  /** Those of every territory. */
  heads: async (): Promise<PartnerImport[]> =>
    (await accepted(database).execute()).map((row) => fromJson<PartnerImport>(row.import)),
  services: (query: PartnerPaging & { list: string; text?: string | undefined }) =>
    listServices(database, query),
  servicesOf: (list: string, wanted: Wanted) => servicesOf(database, list, wanted),
  alerts: (query: PartnerPaging & { source: string }) => listAlerts(database, query),
  alertsOf: (list: string) => alertsOf(database, list),
  /** Keeps the first answer to an alert. */
  async told(alert: string, at: string, refused?: string): Promise<void> {
    await database
      .insertInto('partner_alerts_told')
      .values({ alert, at, refused: refused ?? null })
      .onConflict((conflict) => conflict.column('alert').doNothing())
      .execute()
  },
})

/** Reading partners' lists: sources, imports, services and alerts, page by page, and what is said of a certificate. */
import { sql } from 'kysely'
import type {
  ListedService,
  PartnerAlert,
  PartnerImport,
  PartnerSource,
} from '../../domain/partner-list.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'
import { containsText } from './text.ts'

export interface PartnerPaging {
  readonly after?: string | undefined
  readonly limit: number
}
/** Certificates by their bytes, and by subject and key. */
export interface Wanted {
  readonly sha256: readonly string[]
  readonly identities: readonly string[]
}

/** Positions are beyond those of PostgreSQL's integer only where a cursor is not ours. */
const highest = 2_147_483_647
function positionIn(after: string | undefined, without: number): number {
  if (after === undefined) return without
  const position = Number(decodeCursor(after, 2)?.[0])
  return Number.isInteger(position) && position >= 0 && position <= highest ? position : 0
}
const keyOf = ({ position, id }: { position: number; id: string }) => [String(position), id]

export async function listSources(
  database: Database,
  { after, limit }: PartnerPaging,
): Promise<Page<PartnerSource>> {
  const rows = await database
    .selectFrom('partner_sources')
    .select(['position', 'id', 'source'])
    .where('position', '<', positionIn(after, highest))
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, keyOf)
  return { items: kept.map(({ source }) => fromJson<PartnerSource>(source)), next }
}

/** Newest first. */
export async function listImports(
  database: Database,
  { source, after, limit }: PartnerPaging & { readonly source: string },
): Promise<Page<PartnerImport>> {
  const rows = await database
    .selectFrom('partner_imports')
    .select(['position', 'id', 'import'])
    .where('source', '=', source)
    .where('position', '<', positionIn(after, highest))
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, keyOf)
  return { items: kept.map((row) => fromJson<PartnerImport>(row.import)), next }
}

/** Of one accepted import, in the order of the list. */
export async function listServices(
  database: Database,
  { list, text, after, limit }: PartnerPaging & { list: string; text?: string | undefined },
): Promise<Page<ListedService>> {
  const rows = await database
    .selectFrom('partner_services')
    .select(['position', 'import as id', 'service'])
    .where('import', '=', list)
    .where('position', '>', positionIn(after, -1))
    .$if(text !== undefined, (all) => all.where(containsText('search', text ?? '')))
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, keyOf)
  return { items: kept.map(({ service }) => fromJson<ListedService>(service)), next }
}

/** Services of an accepted import that one of the certificates stands for. */
export async function servicesOf(
  database: Database,
  list: string,
  { sha256, identities }: Wanted,
): Promise<ListedService[]> {
  if (sha256.length === 0) return []
  const rows = await database
    .selectFrom('partner_services as s')
    .select('s.service')
    .where('s.import', '=', list)
    .where((where) =>
      where.exists(
        where
          .selectFrom('partner_certificates as c')
          .select(sql`1`.as('one'))
          .whereRef('c.import', '=', 's.import')
          .whereRef('c.service', '=', 's.position')
          .where((either) =>
            either.or([
              either('c.sha256', 'in', sha256),
              ...(identities.length > 0 ? [either('c.identity', 'in', identities)] : []),
            ]),
          ),
      ),
    )
    .orderBy('s.position')
    .execute()
  return rows.map(({ service }) => fromJson<ListedService>(service))
}

const alerts = (database: Database) =>
  database
    .selectFrom('partner_alerts as a')
    .leftJoin('partner_alerts_told as t', 't.alert', 'a.id')
    .select(['a.position', 'a.id', 'a.alert', 't.at', 't.refused'])
type AlertRow = Awaited<ReturnType<ReturnType<typeof alerts>['executeTakeFirstOrThrow']>>

const toAlert = ({ alert, at, refused }: AlertRow): PartnerAlert => ({
  ...fromJson<PartnerAlert>(alert),
  ...(at !== null && { told: { at, ...(refused !== null && { refused }) } }),
})

/** Newest first. */
export async function listAlerts(
  database: Database,
  { source, after, limit }: PartnerPaging & { readonly source: string },
): Promise<Page<PartnerAlert>> {
  const rows = await alerts(database)
    .where('a.source', '=', source)
    .where('a.position', '<', positionIn(after, highest))
    .orderBy('a.position', 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, keyOf)
  return { items: kept.map(toAlert), next }
}

export async function alertsOf(database: Database, list: string): Promise<PartnerAlert[]> {
  const rows = await alerts(database).where('a.import', '=', list).orderBy('a.position').execute()
  return rows.map(toAlert)
}

/**
 * The history of status probes in SQL, never altered. Observations, not facts of the ledger: `reindex` cannot rebuild them
 * and leaves them alone.
 */
import { sql } from 'kysely'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Availability, ProbeOutcome, StatusProbe } from '../../domain/status-probe.ts'
import { page, type Page, sequenceIn } from './cursor.ts'
import { fromJson } from './json.ts'
import type { StatusProbeTable } from './status-probes-tables.ts'
import type { Database } from './tables.ts'

export interface ProbeQuery {
  readonly recognition?: string | undefined
  readonly organisation?: string | undefined
  readonly province?: string | undefined
  readonly kind?: StatusProbe['kind'] | undefined
  readonly outcome?: ProbeOutcome | undefined
  /** ISO instant of the oldest that is wanted. */
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}
/** One service: what a CA certificate's status is asked of. */
export type ProbedService = Pick<StatusProbe, 'recognition' | 'caSha256' | 'kind' | 'url'>

export type StatusProbes = ReturnType<typeof createStatusProbes>

const dayMs = 86_400_000
const daysBefore = (at: string, days: number) =>
  new Date(Date.parse(at) - days * dayMs).toISOString()

const toRow = (probe: StatusProbe) => ({
  id: probe.id,
  recognition: probe.recognition,
  organisation: probe.organisation,
  province: probe.province ?? null,
  ca_sha256: probe.caSha256,
  kind: probe.kind,
  url: probe.url,
  certificate: probe.certificate ?? null,
  at: probe.at,
  outcome: probe.outcome,
  code: probe.code ?? null,
  duration_ms: probe.durationMs,
  detail: JSON.stringify(probe.detail),
  this_update: probe.thisUpdate ?? null,
  next_update: probe.nextUpdate ?? null,
  evidence: probe.evidence ? JSON.stringify(probe.evidence) : null,
})

const toProbe = (row: Omit<StatusProbeTable, 'position'>): StatusProbe => ({
  id: row.id,
  recognition: row.recognition,
  organisation: row.organisation,
  ...(row.province !== null && { province: row.province }),
  caSha256: row.ca_sha256,
  kind: row.kind as StatusProbe['kind'],
  url: row.url,
  ...(row.certificate !== null && { certificate: row.certificate }),
  at: row.at,
  outcome: row.outcome as ProbeOutcome,
  ...(row.code !== null && { code: row.code }),
  durationMs: row.duration_ms,
  detail: fromJson<StatusProbe['detail']>(row.detail),
  ...(row.this_update !== null && { thisUpdate: row.this_update }),
  ...(row.next_update !== null && { nextUpdate: row.next_update }),
  ...(row.evidence !== null && { evidence: fromJson<EvidenceRef>(row.evidence) }),
})

const ofService = (database: Database, { recognition, caSha256, kind, url }: ProbedService) =>
  database
    .selectFrom('status_probes')
    .selectAll()
    .where('recognition', '=', recognition)
    .where('ca_sha256', '=', caSha256)
    .where('kind', '=', kind)
    .where('url', '=', url)

/** Newest first. */
async function list(database: Database, query: ProbeQuery): Promise<Page<StatusProbe>> {
  const { from, after, limit, ...equal } = query
  let rows = database.selectFrom('status_probes').selectAll()
  for (const column of ['recognition', 'organisation', 'province', 'kind', 'outcome'] as const)
    if (equal[column] !== undefined) rows = rows.where(column, '=', equal[column])
  const found = await rows
    .$if(from !== undefined, (all) => all.where('at', '>=', from ?? ''))
    .where(sql<boolean>`position < ${sequenceIn(after)}::bigint`)
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(found, limit, ({ position, id }) => [position, id])
  return { items: kept.map(toProbe), next }
}

const share = (probes: number, answered: number) => ({
  ...{ probes, answered },
  share: probes === 0 ? 0 : answered / probes,
})

/** Each URL that was asked within the year before an instant. */
async function availability(
  database: Database,
  recognition: string,
  at: string,
): Promise<Availability[]> {
  const month = daysBefore(at, 30)
  const rows = await database
    .selectFrom('status_probes')
    .select([
      'url',
      'kind',
      sql<string>`max(at)`.as('at'),
      sql<string>`(array_agg(outcome order by position desc))[1]`.as('outcome'),
      sql<number>`count(*)::integer`.as('probes'),
      sql<number>`(count(*) filter (where outcome = 'answered'))::integer`.as('answered'),
      sql<number>`(count(*) filter (where at >= ${month}))::integer`.as('late'),
      sql<number>`(count(*) filter (where at >= ${month} and outcome = 'answered'))::integer`.as(
        'lateAnswered',
      ),
    ])
    .where('recognition', '=', recognition)
    .where('at', '>=', daysBefore(at, 365))
    .where('at', '<=', at)
    .groupBy(['url', 'kind'])
    .orderBy('url')
    .orderBy('kind')
    .execute()
  return rows.map((row) => ({
    ...{ url: row.url, kind: row.kind as StatusProbe['kind'] },
    last: { at: row.at, outcome: row.outcome as ProbeOutcome },
    days30: share(row.late, row.lateAnswered),
    days365: share(row.probes, row.answered),
  }))
}

export const createStatusProbes = (database: Database) => ({
  /** Keeps what is not kept yet, by id. */
  async keep(probes: readonly StatusProbe[]): Promise<void> {
    if (probes.length === 0) return
    await database
      .insertInto('status_probes')
      .values(probes.map(toRow))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  },

  list: (query: ProbeQuery) => list(database, query),

  /** The last probes of one service, newest first. */
  async lastOf(service: ProbedService, limit: number): Promise<StatusProbe[]> {
    const rows = await ofService(database, service)
      .orderBy('position', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toProbe)
  },

  /** The first of the probes that a service has failed since it last answered. */
  async failedSince(service: ProbedService): Promise<StatusProbe | undefined> {
    const answered = await ofService(database, service)
      .where('outcome', '=', 'answered')
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    const row = await ofService(database, service)
      .where('position', '>', answered?.position ?? 0)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    return row && toProbe(row)
  },

  /** When each of the recognitions was last asked; those that never were are left out. */
  async lastTimes(recognitions: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (recognitions.length === 0) return new Map()
    const rows = await database
      .selectFrom('status_probes')
      .select(['recognition', ({ fn }) => fn.max('at').as('at')])
      .where('recognition', 'in', recognitions)
      .groupBy('recognition')
      .execute()
    return new Map(rows.map(({ recognition, at }) => [recognition, at]))
  },

  availability: (recognition: string, at: string) => availability(database, recognition, at),
})

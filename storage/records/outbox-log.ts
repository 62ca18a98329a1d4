/** Reading the outbox with its delivery log, by whose messages they are, and reviving dead ones. */
import { sql } from 'kysely'
import type { Delivery } from '../../domain/delivery.ts'
import { encodeCursor, type Page, sequenceIn } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** Whose messages: everybody's, or those of an organisation and of official roles. */
export type DeliveryScope =
  'everything' | { readonly organisation?: string | undefined; readonly roles: readonly string[] }

export interface DeliveryQuery {
  readonly scope: DeliveryScope
  readonly state?: Delivery['state'] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

interface Row {
  readonly id: string
  readonly sequence: string
  readonly channel: Delivery['channel']
  readonly target: string
  readonly kind: string
  readonly dossier: string
  readonly event: number
  readonly state: Delivery['state']
  readonly created_at: Date
  readonly next_attempt_at: Date
  readonly last_error: string | null
  readonly log: unknown
}

interface LogRow extends Omit<Delivery['attempts'][number], 'durationMs' | 'code'> {
  readonly code: number | null
  readonly duration_ms: number
}

const toDelivery = (row: Row): Delivery => ({
  id: row.id,
  channel: row.channel,
  target: row.target,
  kind: row.kind,
  dossier: row.dossier,
  event: row.event,
  state: row.state,
  createdAt: new Date(row.created_at).toISOString(),
  ...(row.state === 'pending' && { nextAttemptAt: new Date(row.next_attempt_at).toISOString() }),
  ...(row.last_error !== null && { lastError: row.last_error }),
  attempts: fromJson<LogRow[]>(row.log).map(({ attempt, at, outcome, code, detail, ...rest }) => ({
    attempt,
    at: new Date(at).toISOString(),
    outcome,
    ...(code !== null && { code }),
    detail,
    durationMs: rest.duration_ms,
  })),
})

const isWithin = (scope: DeliveryScope) =>
  scope === 'everything'
    ? sql<boolean>`true`
    : sql<boolean>`(o.organisation = ${scope.organisation ?? null}::text
        or o.role = any(${[...scope.roles]}::text[]))`

const select = sql`select o.id, o.sequence::text, o.channel, o.target, o.kind, o.dossier, o.event,
  o.state, o.created_at, o.next_attempt_at, o.last_error,
  (select coalesce(jsonb_agg(to_jsonb(d) - 'message' order by d.attempt), '[]')
    from deliveries d where d.message = o.id) as log
  from outbox o`

/** Newest first. */
export async function listDeliveries(
  database: Database,
  { scope, state, after, limit }: DeliveryQuery,
): Promise<Page<Delivery>> {
  const { rows } = await sql<Row>`${select} where ${isWithin(scope)}
    and (${state ?? null}::text is null or o.state = ${state ?? null})
    and o.sequence < ${sequenceIn(after)}::bigint
    order by o.sequence desc limit ${limit + 1}`.execute(database)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(toDelivery),
    ...(rows.length > limit && last && { next: encodeCursor([last.sequence, last.id]) }),
  }
}

export async function findDelivery(
  database: Database,
  id: string,
  scope: DeliveryScope,
): Promise<Delivery | undefined> {
  const { rows } =
    await sql<Row>`${select} where o.id = ${id}::uuid and ${isWithin(scope)}`.execute(database)
  return rows[0] && toDelivery(rows[0])
}

/** A dead message is due again at once, with the whole time for its attempts before it. */
export async function reviveMessage(database: Database, id: string): Promise<void> {
  await sql`with revived as (
      update outbox set state = 'pending', next_attempt_at = now(), retried_at = now()
      where id = ${id}::uuid and state = 'dead' returning target)
    update outbox_targets t set not_before = now() from revived where t.target = revived.target`.execute(
    database,
  )
}

/** Taking messages out of the outbox: leased by receiver, at least once, each attempt in the delivery log. */
import { sql } from 'kysely'
import { fromJson } from './json.ts'
import type { Facts } from './outbox.ts'
import type { Database } from './tables.ts'

/** A message to be sent now. */
export interface DueMessage {
  /** The same at every attempt: receivers tell a repetition by it. */
  readonly id: string
  readonly channel: 'email' | 'webhook'
  /** E-mail address, or id of the webhook. */
  readonly target: string
  readonly dossier: string
  readonly event: number
  readonly kind: string
  readonly facts: Facts
  /** Number of this attempt, from 1. */
  readonly attempt: number
  /** Since the message was made, or last retried by a person, in milliseconds. */
  readonly ageMs: number
  /** Failures in a row of this receiver. */
  readonly failures: number
  readonly webhook?: { readonly url: string; readonly secrets: readonly string[] }
}

/** How an attempt ended. */
export interface Attempt {
  readonly outcome: 'delivered' | 'failed'
  /** HTTP status or SMTP reply code. */
  readonly code?: number | undefined
  readonly detail: string
  readonly durationMs: number
  readonly at: Date
  /** When to try again, in milliseconds from now; absent after a failure: never. */
  readonly retryInMs?: number | undefined
  /** How long this receiver is left alone after a failure, in milliseconds. */
  readonly restMs?: number | undefined
  /** The receiver has asked for no more. */
  readonly gone?: boolean | undefined
}

interface Row {
  readonly id: string
  readonly channel: 'email' | 'webhook'
  readonly target: string
  readonly dossier: string
  readonly event: number
  readonly kind: string
  readonly facts: unknown
  readonly attempts: number
  readonly age_ms: number
  readonly failures: number
  readonly url: string | null
  readonly secret: string | null
  readonly previous_secret: string | null
}

const milliseconds = (ms: number) => sql`make_interval(secs => ${ms / 1_000}::double precision)`

const toMessage = (row: Row): DueMessage => ({
  id: row.id,
  channel: row.channel,
  target: row.target,
  dossier: row.dossier,
  event: row.event,
  kind: row.kind,
  facts: fromJson<Facts>(row.facts),
  attempt: row.attempts,
  ageMs: Number(row.age_ms),
  failures: row.failures,
  ...(row.url !== null &&
    row.secret !== null && {
      webhook: {
        url: row.url,
        secrets: [row.secret, ...(row.previous_secret === null ? [] : [row.previous_secret])],
      },
    }),
})

export interface Claim {
  readonly limit: number
  readonly leaseMs: number
  /** Only messages of these. */
  readonly channels: readonly DueMessage['channel'][]
}

/**
 * Leases up to `limit` receivers that are free and have a due message, and answers one message of each. Nothing stays
 * locked while it is sent: a lease that runs out is the sign of a crash, and the message is sent again.
 */
export async function claimMessages(
  database: Database,
  { limit, leaseMs, channels }: Claim,
): Promise<DueMessage[]> {
  const isDue = sql`o.state = 'pending' and o.next_attempt_at <= now()
    and o.channel = any(${[...channels]}::text[])`
  const { rows } = await sql<Row>`
    with free as (
      select t.target from outbox_targets t
      where t.leased_until < now() and t.not_before <= now() and exists (
        select from outbox o
        where o.target = t.target and ${isDue})
      order by t.not_before limit ${limit} for update skip locked),
    first as (
      select distinct on (o.target) o.id from outbox o join free on free.target = o.target
      where ${isDue}
      order by o.target, o.next_attempt_at, o.sequence),
    claimed as (
      update outbox o set attempts = o.attempts + 1 from first
      where o.id = first.id and ${isDue} returning o.*),
    leased as (
      update outbox_targets t set leased_until = now() + ${milliseconds(leaseMs)}
      from claimed where t.target = claimed.target returning t.target, t.failures)
    select c.id, c.channel, c.target, c.dossier, c.event, c.kind, c.facts, c.attempts, leased.failures,
      extract(epoch from now() - coalesce(c.retried_at, c.created_at)) * 1000 as age_ms,
      w.url, w.secret, case when w.previous_until > now() then w.previous_secret end as previous_secret
    from claimed c join leased on leased.target = c.target
    left join webhooks w on w.id = c.webhook`.execute(database)
  return rows.map(toMessage)
}

/** Puts an attempt on record, frees the receiver, and says what becomes of the message. */
export async function recordAttempt(
  database: Database,
  { id, target, attempt }: Pick<DueMessage, 'id' | 'target' | 'attempt'>,
  ended: Attempt,
): Promise<void> {
  const { outcome, code, detail, retryInMs, restMs } = ended
  const isOver = outcome === 'delivered' || retryInMs === undefined
  const state = outcome === 'delivered' ? 'delivered' : isOver ? 'dead' : 'pending'
  await database.transaction().execute(async (work) => {
    await sql`insert into deliveries (message, attempt, at, outcome, code, detail, duration_ms)
      values (${id}, ${attempt}, ${ended.at.toISOString()}, ${outcome}, ${code ?? null}, ${detail},
        ${Math.round(ended.durationMs)}) on conflict do nothing`.execute(work)
    // An attempt whose lease ran out may end after a later one has delivered.
    await sql`update outbox set state = ${state}, last_error = ${outcome === 'failed' ? detail : null},
        next_attempt_at = now() + ${milliseconds(retryInMs ?? 0)}
      where id = ${id} and state <> 'delivered'
        and (attempts = ${attempt} or ${state} = 'delivered')`.execute(work)
    await sql`update outbox_targets set leased_until = '-infinity',
        failures = ${outcome === 'delivered' ? sql`0` : sql`failures + 1`},
        not_before = now() + ${milliseconds(restMs ?? 0)}
      where target = ${target}`.execute(work)
    if (ended.gone) await endWebhook(work, target, 'the receiver answered 410 Gone')
  })
}

/** Sends nothing more to a webhook; what waits for it is dead. */
export async function endWebhook(work: Database, id: string, because: string): Promise<void> {
  await sql`update webhooks set ended_at = now(), ended_because = ${because}
    where id = ${id}::uuid and ended_at is null`.execute(work)
  await sql`update outbox set state = 'dead', last_error = ${because}
    where webhook = ${id}::uuid and state = 'pending'`.execute(work)
}

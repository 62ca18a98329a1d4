/** Webhooks: who is told of events at which address. Their secrets are `webhook-secrets.ts`. */
import { type Selectable, sql } from 'kysely'
import type { PersonName } from '../../domain/person.ts'
import type { Webhook } from '../../domain/webhook.ts'
import { page, type Page, sequenceIn } from './cursor.ts'
import { fromJson } from './json.ts'
import type { WebhookTable } from './outbox-tables.ts'
import type { Database } from './tables.ts'

/** Whose webhooks: one organisation's, or those of official roles. */
export type WebhookOwner = { readonly organisation: string } | { readonly roles: readonly string[] }

/** What is read of a webhook; never its secrets. */
export const shownColumns = [
  ...(['id', 'sequence', 'organisation', 'role', 'topic', 'url', 'acts', 'created_by'] as const),
  ...(['created_at', 'ended_at', 'ended_because', 'previous_until'] as const),
] as const
type Shown = Pick<Selectable<WebhookTable>, (typeof shownColumns)[number]>

const instant = (at: Date | string) => new Date(at).toISOString()

export const toWebhook = (row: Shown): Webhook => ({
  id: row.id,
  ...(row.organisation !== null && { organisation: row.organisation }),
  ...(row.role !== null && { role: row.role }),
  topic: row.topic,
  url: row.url,
  ...(row.acts !== null && { acts: fromJson<string[]>(row.acts) }),
  createdBy: fromJson<PersonName>(row.created_by),
  createdAt: instant(row.created_at),
  ...(row.previous_until !== null && { previousSecretUntil: instant(row.previous_until) }),
  ...(row.ended_at !== null && {
    endedAt: instant(row.ended_at),
    endedBecause: row.ended_because ?? '',
  }),
})

const isOf = (owner: WebhookOwner) =>
  'organisation' in owner
    ? sql<boolean>`organisation = ${owner.organisation}`
    : sql<boolean>`role = any(${[...owner.roles]}::text[])`

export async function findWebhook(
  database: Database,
  id: string,
  owner: WebhookOwner,
): Promise<Webhook | undefined> {
  const row = await database
    .selectFrom('webhooks')
    .select(shownColumns)
    .where('id', '=', id)
    .where(isOf(owner))
    .executeTakeFirst()
  return row && toWebhook(row)
}

/** Newest first. */
export async function listWebhooks(
  database: Database,
  owner: WebhookOwner,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Webhook>> {
  const rows = await database
    .selectFrom('webhooks')
    .select(shownColumns)
    .where(isOf(owner))
    .where(sql<boolean>`sequence < ${sequenceIn(after)}::bigint`)
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, ({ sequence, id }) => [String(sequence), id])
  return { items: kept.map(toWebhook), next }
}

/** How many webhooks of the owner are told of events now. */
export async function countWebhooks(database: Database, owner: WebhookOwner): Promise<number> {
  const { count } = await database
    .selectFrom('webhooks')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(isOf(owner))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

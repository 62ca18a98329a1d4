/** Webhooks: who is told of events at which address, and the secret that proves that it was this service. */
import { randomBytes } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { PersonName } from '../../domain/person.ts'
import type { Webhook } from '../../domain/webhook.ts'
import { page, type Page, sequenceIn } from './cursor.ts'
import { fromJson } from './json.ts'
import type { WebhookTable } from './outbox-tables.ts'
import { endWebhook } from './outbox-work.ts'
import type { Database } from './tables.ts'

/** Whose webhooks: one organisation's, or those of official roles. */
export type WebhookOwner = { readonly organisation: string } | { readonly roles: readonly string[] }

export interface NewWebhook {
  readonly id: string
  readonly owner: { readonly organisation: string } | { readonly role: string }
  readonly url: string
  readonly acts?: readonly string[] | undefined
  readonly fingerprint: string
  readonly by: PersonName
}

/** How long the secret before the last stays valid. */
const overlapHours = 24
/** How long a repeated request is told the secret again. */
const repeatableHours = 1

/** As Standard Webhooks writes secrets: 32 random bytes. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const shown = ['id', 'organisation', 'role', 'url', 'acts', 'created_by', 'created_at'] as const
const ended = ['ended_at', 'ended_because', 'previous_until'] as const
type Shown = Pick<Selectable<WebhookTable>, (typeof shown)[number] | (typeof ended)[number]>

const instant = (at: Date | string) => new Date(at).toISOString()

const toWebhook = (row: Shown): Webhook => ({
  id: row.id,
  ...(row.organisation !== null && { organisation: row.organisation }),
  ...(row.role !== null && { role: row.role }),
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

export const createWebhooks = (database: Database) => {
  const find = async (id: string, owner: WebhookOwner): Promise<Webhook | undefined> => {
    const row = await database
      .selectFrom('webhooks')
      .select([...shown, ...ended])
      .where('id', '=', id)
      .where(isOf(owner))
      .executeTakeFirst()
    return row && toWebhook(row)
  }

  return {
    find,

    /** Makes a webhook; under the id of one that was just made answers that one, with its secret. */
    async create({ id, owner, url, acts, fingerprint, by }: NewWebhook) {
      await database
        .insertInto('webhooks')
        .values({
          id,
          organisation: 'organisation' in owner ? owner.organisation : null,
          role: 'role' in owner ? owner.role : null,
          url,
          acts: acts ? JSON.stringify(acts) : null,
          secret: newSecret(),
          fingerprint,
          created_by: JSON.stringify(by),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const row = await database
        .selectFrom('webhooks')
        .select([...shown, ...ended, 'fingerprint'])
        .select(
          sql<
            string | null
          >`case when created_at > now() - make_interval(hours => ${sql.lit(repeatableHours)})
            and rotation_key is null then secret end`.as('secret'),
        )
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return {
        webhook: toWebhook(row),
        fingerprint: row.fingerprint,
        secret: row.secret ?? undefined,
      }
    },

    /** Newest first. */
    async list(
      owner: WebhookOwner,
      { after, limit }: { after?: string | undefined; limit: number },
    ): Promise<Page<Webhook>> {
      const rows = await database
        .selectFrom('webhooks')
        .select([...shown, ...ended, 'sequence'])
        .where(isOf(owner))
        .where(sql<boolean>`sequence < ${sequenceIn(after)}::bigint`)
        .orderBy('sequence', 'desc')
        .limit(limit + 1)
        .execute()
      const { rows: kept, next } = page(rows, limit, ({ sequence, id }) => [String(sequence), id])
      return { items: kept.map(toWebhook), next }
    },

    /** Webhooks that are told of events now. */
    async countActive(owner: WebhookOwner): Promise<number> {
      const { count } = await database
        .selectFrom('webhooks')
        .select(sql<number>`count(*)::integer`.as('count'))
        .where(isOf(owner))
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
      return count
    },

    /** A new secret; the last one signs too for a day. The same key answers the same secret. */
    async rotate(id: string, key: string): Promise<string> {
      const { secret } = await database
        .updateTable('webhooks')
        .set({
          secret: sql<string>`case when rotation_key = ${key} then secret else ${newSecret()} end`,
          previous_secret: sql<string>`case when rotation_key = ${key} then previous_secret else secret end`,
          previous_until: sql<Date>`case when rotation_key = ${key} then previous_until
            else now() + make_interval(hours => ${sql.lit(overlapHours)}) end`,
          rotation_key: key,
        })
        .where('id', '=', id)
        .returning('secret')
        .executeTakeFirstOrThrow()
      return secret
    },

    end: (id: string, because: string) =>
      database.transaction().execute((work) => endWebhook(work, id, because)),
  }
}

/** Making webhooks and renewing their secrets, which are told to whoever asked for them and to nobody else. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonName } from '../../domain/person.ts'
import type { Topic, Webhook } from '../../domain/webhook.ts'
import type { Database } from './tables.ts'
import { shownColumns, toWebhook } from './webhooks.ts'

export interface NewWebhook {
  readonly id: string
  readonly owner: { readonly organisation: string } | { readonly role: string }
  readonly topic: Topic
  readonly url: string
  readonly acts?: readonly string[] | undefined
  readonly fingerprint: string
  readonly by: PersonName
}

export interface MadeWebhook {
  readonly webhook: Webhook
  /** Of the request that made it. */
  readonly fingerprint: string
  /** Absent an hour after it was made, or once it was renewed. */
  readonly secret: string | undefined
}

/** How long the secret before the last signs too. */
const overlap = sql`make_interval(hours => 24)`
/** How long a repetition of the request is told the secret again. */
const repeatable = sql`make_interval(hours => 1)`

/** As Standard Webhooks writes secrets: 32 random bytes. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** Makes a webhook; under the id of one that was just made answers that one. */
export async function createWebhook(database: Database, made: NewWebhook): Promise<MadeWebhook> {
  const { id, owner, topic, url, acts, fingerprint, by } = made
  await database
    .insertInto('webhooks')
    .values({
      id,
      organisation: 'organisation' in owner ? owner.organisation : null,
      role: 'role' in owner ? owner.role : null,
      topic,
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
    .select([...shownColumns, 'fingerprint'])
    .select(
      sql<string | null>`case when rotation_key is null and created_at > now() - ${repeatable}
        then secret end`.as('secret'),
    )
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { webhook: toWebhook(row), fingerprint: row.fingerprint, secret: row.secret ?? undefined }
}

/** A new secret; the last one signs too for a day. The same key answers the same secret and changes nothing. */
export async function renewSecret(
  database: Database,
  id: string,
  key: string,
): Promise<{ webhook: Webhook; secret: string }> {
  const isRepeated = sql`rotation_key is not distinct from ${key}`
  const row = await database
    .updateTable('webhooks')
    .set({
      secret: sql<string>`case when ${isRepeated} then secret else ${newSecret()} end`,
      previous_secret: sql<string>`case when ${isRepeated} then previous_secret else secret end`,
      previous_until: sql<Date>`case when ${isRepeated} then previous_until else now() + ${overlap} end`,
      rotation_key: key,
    })
    .where('id', '=', id)
    .returning([...shownColumns, 'secret'])
    .executeTakeFirstOrThrow()
  return { webhook: toWebhook(row), secret: row.secret }
}

/** The tables of feed, outbox and webhooks, as `migrations/0002-feed-and-outbox.ts` makes them. */
import type { Generated } from 'kysely'
import type { Topic } from '../../domain/webhook.ts'

export interface FeedTable {
  era: number
  /** Transaction that wrote the row: what is not older than every running transaction is not read yet. */
  xid: Generated<string>
  sequence: Generated<string>
  dossier: string
  position: number
}

export interface WebhookTable {
  id: string
  sequence: Generated<string>
  organisation: string | null
  role: string | null
  topic: Generated<Topic>
  url: string
  /** JSON list of acts, or of kinds of change of the register; null for all. */
  acts: string | null
  secret: string
  previous_secret: string | null
  previous_until: Date | null
  fingerprint: string
  rotation_key: string | null
  created_by: string
  created_at: Generated<Date>
  ended_at: Date | null
  ended_because: string | null
}

export interface ContactTable {
  sub: string
  email: string
  updated_at: Generated<Date>
}

export interface OutboxTable {
  id: Generated<string>
  sequence: Generated<string>
  channel: string
  /** Address or webhook: what a receiver that fails is told apart by. */
  target: string
  webhook: string | null
  /** Whose message it is: an organisation's or an official role's. */
  organisation: string | null
  role: string | null
  dossier: string
  event: number
  kind: string
  facts: string
  state: Generated<string>
  attempts: Generated<number>
  next_attempt_at: Generated<Date>
  created_at: Generated<Date>
  retried_at: Date | null
  last_error: string | null
}

export interface TargetTable {
  target: string
  failures: Generated<number>
  not_before: Generated<Date>
  leased_until: Generated<Date>
}

export interface DeliveryTable {
  message: string
  attempt: number
  at: Date
  outcome: string
  code: number | null
  detail: string
  duration_ms: number
}

export interface OutboxTables {
  feed_eras: { era: number }
  feed: FeedTable
  webhooks: WebhookTable
  contacts: ContactTable
  outbox: OutboxTable
  outbox_targets: TargetTable
  deliveries: DeliveryTable
}

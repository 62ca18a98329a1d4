/** The outbox as deliverers and their readers use it. */
import {
  type DeliveryQuery,
  type DeliveryScope,
  findDelivery,
  listDeliveries,
  reviveMessage,
} from './outbox-log.ts'
import {
  type Attempt,
  type Claim,
  claimMessages,
  type DueMessage,
  endWebhook,
  recordAttempt,
} from './outbox-work.ts'
import type { Database } from './tables.ts'

export const createOutbox = (database: Database) => ({
  claimMessages: (claim: Claim) => claimMessages(database, claim),
  recordAttempt: (message: Pick<DueMessage, 'id' | 'target' | 'attempt'>, attempt: Attempt) =>
    recordAttempt(database, message, attempt),
  listDeliveries: (query: DeliveryQuery) => listDeliveries(database, query),
  findDelivery: (id: string, scope: DeliveryScope) => findDelivery(database, id, scope),
  reviveMessage: (id: string) => reviveMessage(database, id),
  endWebhook: (id: string, because: string) =>
    database.transaction().execute((work) => endWebhook(work, id, because)),
})

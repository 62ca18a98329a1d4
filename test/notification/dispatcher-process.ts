/** A dispatcher in a process of its own, to be killed: `DATABASE_URL` names the PostgreSQL that it works on. */
import { createReceivers } from '../../egress/receivers.ts'
import { startDispatcher } from '../../notification/dispatcher.ts'
import { createWebhookSender } from '../../notification/webhook.ts'
import { openRecords } from '../../storage/records/records.ts'

const records = await openRecords(process.env.DATABASE_URL ?? '')
startDispatcher({
  records,
  send: {
    webhook: createWebhookSender(
      createReceivers({ allowHttp: true, allowPrivate: true }),
      () => new Date(),
    ),
  },
  terms: { pollMs: 20, leaseMs: 1_500, timeoutMs: 1_000, concurrency: 4 },
  onError: (error) => console.error(error),
})
console.log('started')

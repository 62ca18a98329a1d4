/** Notification as a process runs it: the channels that are configured, and the dispatcher over them. */
import { createReceivers, type ReceiverPolicy } from '../egress/receivers.ts'
import type { Records } from '../storage/records/records.ts'
import { startDispatcher } from './dispatcher.ts'
import { createEmailSender } from './email.ts'
import { createAnnounce } from './messages.ts'
import { createWebhookSender } from './webhook.ts'

export interface NotificationConfiguration {
  /** Absent: no e-mail is kept or sent. */
  readonly smtpUrl?: string | undefined
  readonly emailFrom: string
  readonly webhooks: ReceiverPolicy
  readonly publicAddress: string
}

/** For `openRecords` of whichever process appends events. */
export const announcing = ({ smtpUrl }: Pick<NotificationConfiguration, 'smtpUrl'>) => ({
  announce: createAnnounce({ emails: smtpUrl !== undefined }),
})

export interface NotificationParts {
  readonly records: Records
  readonly configuration: NotificationConfiguration
  readonly onError: (error: unknown) => void
}

/** Sends what is in the outbox until it is stopped. */
export function startNotification({ records, configuration, onError }: NotificationParts) {
  const { smtpUrl, emailFrom, webhooks, publicAddress } = configuration
  const email =
    smtpUrl === undefined
      ? undefined
      : createEmailSender({ smtpUrl, from: emailFrom, publicAddress })
  const dispatcher = startDispatcher({
    records,
    send: {
      webhook: createWebhookSender(createReceivers(webhooks), () => new Date()),
      ...(email && { email: email.send }),
    },
    onError,
  })
  return {
    async stop(): Promise<void> {
      await dispatcher.stop()
      email?.stop()
    },
  }
}

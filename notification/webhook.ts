/** Sends an event or a change of the register to a webhook: signed, to a checked address, and thin: never its content. */
import type { Receivers } from '../egress/receivers.ts'
import type { DueMessage } from '../storage/records/outbox-work.ts'
import type { Send, Sent } from './sending.ts'
import { signatureHeaders } from './signature.ts'

type Content = Pick<DueMessage, 'kind' | 'dossier' | 'event' | 'facts'>

const registerBody = ({ dossier, facts }: Content): string =>
  JSON.stringify({
    type: `register.${facts.kind}`,
    timestamp: facts.at,
    data: { entry: dossier, sequence: Number(facts.sequence), kind: facts.kind },
  })

const dossierBody = ({ dossier, event, facts }: Content): string =>
  JSON.stringify({
    type: `dossier.${facts.act}`,
    timestamp: facts.at,
    data: { dossier, event, act: facts.act, stage: facts.stage },
  })

/** The same at every attempt. */
export const bodyOf = (message: Content): string =>
  message.kind === 'register-change' ? registerBody(message) : dossierBody(message)

export const createWebhookSender =
  ({ post }: Pick<Receivers, 'post'>, now: () => Date): Send =>
  async (message): Promise<Sent> => {
    const { webhook, id } = message
    if (!webhook) return { isDelivered: false, isFinal: true, detail: 'the webhook is gone' }
    const body = bodyOf(message)
    const timestamp = Math.floor(now().getTime() / 1_000)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'certificate-recognition',
      ...signatureHeaders({ id, timestamp, body }, webhook.secrets),
    }
    const status = await post(webhook.url, { headers, body })
    const isDelivered = status >= 200 && status < 300
    return { isDelivered, code: status, detail: `status ${status}`, isGone: status === 410 }
  }

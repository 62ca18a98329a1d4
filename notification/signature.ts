/** Signatures of webhooks as Standard Webhooks has them: HMAC-SHA256 over id, timestamp and body. */
import { createHmac } from 'node:crypto'

export interface SignedContent {
  readonly id: string
  /** Seconds since 1970; receivers refuse what is far from their own clock. */
  readonly timestamp: number
  readonly body: string
}

/** The three headers; one signature for each valid secret, the newest first. */
export function signatureHeaders(
  { id, timestamp, body }: SignedContent,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return `v1,${digest}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}

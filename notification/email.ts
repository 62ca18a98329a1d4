/** Sends e-mails over SMTP. */
import { createTransport } from 'nodemailer'
import type { Send, Sent } from './sending.ts'
import { letterOf, type MessageKind, messageKinds } from './texts.ts'

export interface EmailConfiguration {
  /** smtp://user:password@host:587, or smtps:// for TLS from the first byte. */
  readonly smtpUrl: string
  readonly from: string
  readonly publicAddress: string
}

/** For each step of the conversation, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 }
const connections = 4

function transportTo(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  return createTransport({
    pool: true,
    maxConnections: connections,
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...patience,
  })
}

const isKind = (kind: string): kind is MessageKind => messageKinds.some((each) => each === kind)

interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
}

/** The server refuses the address or the message itself for good; a refusal of us may pass. */
const isFinal = ({ code, responseCode = 0 }: SmtpError): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500

export function createEmailSender({ smtpUrl, from, publicAddress }: EmailConfiguration) {
  const transport = transportTo(smtpUrl)
  const domain = from.split('@').at(-1)?.replace(/>.*$/, '') ?? 'localhost'

  const send: Send = async ({ id, target, kind, facts, dossier }): Promise<Sent> => {
    if (!isKind(kind)) return { isDelivered: false, isFinal: true, detail: `no text for ${kind}` }
    const letter = letterOf({ kind, facts, dossier, publicAddress })
    // The same id at every attempt: mail systems show a repetition once.
    const envelope = { from, to: { name: '', address: target }, messageId: `<${id}@${domain}>` }
    const headers = { 'Auto-Submitted': 'auto-generated' }
    try {
      const { response } = await transport.sendMail({ ...envelope, headers, ...letter })
      const code = Number(response.slice(0, 3))
      return { isDelivered: true, code, detail: `SMTP ${code}` }
    } catch (error) {
      const failure = error as SmtpError
      const { responseCode: code } = failure
      if (code === undefined) throw error
      return { isDelivered: false, code, detail: `SMTP ${code}`, isFinal: isFinal(failure) }
    }
  }
  return { send, stop: () => transport.close() }
}

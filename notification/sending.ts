/** What a channel makes of a message, and what it answers about it. */
import type { DueMessage } from '../storage/records/outbox-work.ts'

/** How sending ended, as the channel saw it. */
export interface Sent {
  readonly isDelivered: boolean
  /** HTTP status or SMTP reply code. */
  readonly code?: number | undefined
  /** For the delivery log; nothing that the receiver said beyond its status. */
  readonly detail: string
  /** The receiver will not take this message, however often it is sent. */
  readonly isFinal?: boolean
  /** The receiver wants no more messages at all. */
  readonly isGone?: boolean
}

/** Sends; whatever it throws counts as a failure that may pass. */
export type Send = (message: DueMessage) => Promise<Sent>

/** Empties the outbox: one message at a time for each receiver, so that one that hangs holds up nobody else. */
import type { Attempt, DueMessage } from '../storage/records/outbox-work.ts'
import type { Records } from '../storage/records/records.ts'
import { type Backoff, waitAfter } from './backoff.ts'
import type { Send, Sent } from './sending.ts'

export interface DispatchTerms {
  /** Messages under way at once. */
  readonly concurrency: number
  /** How often to look, when nothing has happened meanwhile. */
  readonly pollMs: number
  /** When an attempt counts as failed. */
  readonly timeoutMs: number
  /** When an attempt counts as lost with its process; well above `timeoutMs`. */
  readonly leaseMs: number
  /** Between attempts of a message. */
  readonly retry: Backoff
  /** How long a receiver is left alone after it failed. */
  readonly rest: Backoff
  /** A message that has failed for so long is dead. */
  readonly mostAgeMs: number
}

export const defaultTerms: DispatchTerms = {
  concurrency: 8,
  pollMs: 1_000,
  timeoutMs: 30_000,
  leaseMs: 120_000,
  retry: { firstMs: 30_000, longestMs: 6 * 3_600_000 },
  rest: { firstMs: 10_000, longestMs: 300_000 },
  mostAgeMs: 3 * 24 * 3_600_000,
}

export interface DispatcherParts {
  readonly records: Pick<Records, 'claimMessages' | 'recordAttempt'>
  /** Only messages of these channels are taken. */
  readonly send: Partial<Readonly<Record<DueMessage['channel'], Send>>>
  readonly terms?: Partial<DispatchTerms>
  readonly onError: (error: unknown) => void
}

export interface Dispatcher {
  /** Takes nothing more, and resolves once all that is under way is on record. */
  stop(): Promise<void>
}

async function within(ms: number, work: Promise<Sent>): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Sent>((done) => {
    timer = setTimeout(() => done({ isDelivered: false, detail: `no answer in ${ms} ms` }), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const failed = (error: unknown): Sent => ({
  isDelivered: false,
  detail: (error instanceof Error ? error.message : String(error)).slice(0, 500),
})

/** What becomes of a message after an attempt. */
function judge({ ageMs, attempt, failures }: DueMessage, sent: Sent, terms: DispatchTerms) {
  if (sent.isDelivered) return { outcome: 'delivered' } as const
  const retryInMs = waitAfter(attempt, terms.retry, Math.random())
  const isOver = sent.isFinal || sent.isGone || ageMs + retryInMs > terms.mostAgeMs
  return {
    outcome: 'failed',
    // A refused message says nothing about the next one.
    restMs: sent.isFinal ? 0 : waitAfter(failures + 1, terms.rest, Math.random()),
    ...(!isOver && { retryInMs }),
    ...(sent.isGone && { gone: true }),
  } as const
}

export function startDispatcher({
  records,
  send,
  terms: own,
  onError,
}: DispatcherParts): Dispatcher {
  const terms = { ...defaultTerms, ...own }
  const channels = Object.keys(send) as DueMessage['channel'][]
  const underWay = new Set<Promise<void>>()
  let isStopping = false
  let wake = () => {}

  async function deliver(message: DueMessage): Promise<void> {
    const at = new Date()
    const sending = send[message.channel]?.(message) ?? Promise.reject(new Error('no such channel'))
    const sent = await within(terms.timeoutMs, sending.catch(failed))
    const durationMs = Date.now() - at.getTime()
    const { code, detail } = sent
    const ended: Attempt = { at, durationMs, code, detail, ...judge(message, sent, terms) }
    await records.recordAttempt(message, ended)
  }

  async function take(): Promise<boolean> {
    const limit = terms.concurrency - underWay.size
    if (limit <= 0) return false
    const claimed = await records.claimMessages({ limit, leaseMs: terms.leaseMs, channels })
    for (const message of claimed) {
      // What cannot be put on record is sent again once its lease has run out.
      const work: Promise<void> = deliver(message)
        .catch(onError)
        .finally(() => {
          underWay.delete(work)
          wake()
        })
      underWay.add(work)
    }
    return claimed.length > 0
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      let timer: NodeJS.Timeout | undefined
      const woken = new Promise<void>((resolve) => {
        wake = resolve
        timer = setTimeout(resolve, terms.pollMs)
      })
      const hasTaken = await take().catch((error: unknown) => {
        onError(error)
        return false
      })
      if (!hasTaken) await woken
      clearTimeout(timer)
    }
  }

  const running = run()
  return {
    async stop() {
      isStopping = true
      wake()
      await running
      await Promise.all(underWay)
    },
  }
}

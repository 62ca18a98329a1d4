/** The demo's people on a line that breaks: a request without an answer is sent again with the same Idempotency-Key. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Receipt } from '../../domain/receipt.ts'

/** What was sent, as a trigger recognises it. */
export interface SentRequest {
  readonly path: string
  readonly method: string
  readonly body: string
}

interface Trigger {
  readonly matches: (request: SentRequest) => boolean
  readonly happens: () => Promise<void>
}

const answeredWithinMs = 180_000
/** A person who hears nothing for so long asks again, while the service may still be at the first request. */
const silentAfterMs = 20_000
/** Long enough for a request to be under way, short enough for it not to be answered. */
const underWayMs = 5

/** No answer yet: the line broke, or a part of the service was away. */
const silent = [502, 503, 504]
/** A defect of the service: it is kept for whoever asks, and the request sent again. */
const unexpected = 500

const isFeed = ({ headers }: Response) =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false
const hasNoBody = ({ status }: Response) => status === 204 || status === 304

/** The whole answer: one that breaks off is none. */
async function whole(response: Response): Promise<Response> {
  if (isFeed(response) || hasNoBody(response)) return response
  const { status, headers } = response
  return new Response(await response.arrayBuffer(), { status, headers })
}

/** Takes the place of `fetch` for one address; every answered receipt is kept, every repetition counted. */
export function bePatient(address: string) {
  const impatient = globalThis.fetch
  const receipts = new Map<string, Receipt>()
  const defects: string[] = []
  const triggers: Trigger[] = []
  const events: Promise<void>[] = []
  let repeated = 0

  async function trigger(request: SentRequest): Promise<void> {
    const [next] = triggers
    if (!next?.matches(request)) return
    triggers.shift()
    // One thing after another: what was killed may answer again before whoever started it knows.
    await Promise.all(events)
    events.push(sleep(underWayMs).then(next.happens))
  }

  async function attempt(request: Request): Promise<Response | undefined> {
    const tooLong = new AbortController()
    const timer = setTimeout(() => tooLong.abort(), silentAfterMs)
    try {
      return await whole(await impatient(request.clone(), { signal: tooLong.signal }))
    } catch {
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }

  async function answer(request: Request): Promise<Response> {
    const deadline = Date.now() + answeredWithinMs
    for (;;) {
      const response = await attempt(request)
      if (response?.status === unexpected)
        defects.push(`${request.method} ${new URL(request.url).pathname}: ${await response.text()}`)
      else if (response && !silent.includes(response.status)) return response
      if (Date.now() > deadline) throw new Error(`expected an answer to ${request.url} in time`)
      repeated += 1
      await sleep(100)
    }
  }

  async function keep(key: string | null, response: Response): Promise<void> {
    if (!key || !response.ok) return
    const answered = (await response.clone().json()) as Receipt
    receipts.set(key, answered)
  }

  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const { url, method, headers } = request
    // People bring a token; whoever only asks whether the service is up wants to hear that it is not.
    if (!url.startsWith(address) || !headers.has('authorization')) return impatient(request)
    const isText = headers.get('content-type') === 'application/json'
    const body = isText ? await request.clone().text() : ''
    await trigger({ path: url.slice(address.length), method, body })
    const response = await answer(request)
    await keep(headers.get('idempotency-key'), response)
    return response
  }

  return {
    receipts: () => [...receipts.values()],
    /** Acts that were answered. */
    answered: () => receipts.size,
    repeated: () => repeated,
    /** Answers 500, which tell nobody to come again. */
    defects: (): readonly string[] => defects,
    /** Lets something happen while the first request that matches is under way; triggers take turns. */
    during: (matches: Trigger['matches'], happens: Trigger['happens']) =>
      void triggers.push({ matches, happens }),
    /** Resolves when everything that was to happen has; throws when a trigger never came. */
    async happened(): Promise<void> {
      if (triggers.length > 0) throw new Error(`expected ${triggers.length} more triggers to come`)
      await Promise.all(events)
    },
    restore: () => void (globalThis.fetch = impatient),
  }
}
export type PatientClient = ReturnType<typeof bePatient>

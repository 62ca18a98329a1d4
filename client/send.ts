/** Requests that may be sent again: under its idempotency key the same request is the same act. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

export interface SendOptions {
  /** The service, such as https://recognition.example.cn */
  readonly address: string
  /** Asked before each request: a token may end; undefined: as the public. */
  readonly token?: (() => Promise<string> | string) | undefined
  readonly language?: 'zh-CN' | 'en' | undefined
  /** How often a request is sent again; where the line broke at once, else after a pause. */
  readonly retries?: number
  /** Answers after which it is sent again; those of a service that is busy or away, usually. */
  readonly retryOn?: readonly number[]
}

export const passing: readonly number[] = [429, 502, 503, 504]
const mostPauseMs = 30_000
const reads = ['GET', 'HEAD']

/** What the service asks for (RFC 9110 §10.2.3), else longer each time. */
function pauseMs(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Math.min(mostPauseMs, Number.isFinite(seconds) ? seconds * 1_000 : 250 * 2 ** attempt)
}

/** Answers with whatever came last; throws where no answer came at all. */
export function createSend(options: SendOptions) {
  const { address, token, language, retries = 4, retryOn = passing } = options

  async function prepare(input: RequestInfo | URL, init?: RequestInit): Promise<Request> {
    const where = typeof input === 'string' && input.startsWith('/') ? address + input : input
    const request = new Request(where, init)
    const bearer = await token?.()
    if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`)
    if (language && !request.headers.has('accept-language'))
      request.headers.set('accept-language', language)
    if (!reads.includes(request.method) && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', randomUUID())
    return request
  }

  return async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = await prepare(input, init)
    for (let attempt = 0; ; attempt += 1) {
      const isLast = attempt >= retries
      try {
        const response = await fetch(request.clone())
        if (isLast || !retryOn.includes(response.status)) return response
        await response.body?.cancel()
        await sleep(pauseMs(response, attempt))
      } catch (error) {
        if (isLast) throw error
        if (attempt > 0) await sleep(250 * 2 ** attempt)
      }
    }
  }
}
export type SendRequest = ReturnType<typeof createSend>

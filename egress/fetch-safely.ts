/**
 * Fetches from the public internet what others named: http and https only, never from a private or local address, the
 * connection going to the very address that was checked, with bounds on size, time and redirects.
 */
import { exchange, type Received, type Sent } from './exchange.ts'
import { EgressError } from './refused.ts'
import { readUrl, resolve, type AllowPrivate } from './resolve.ts'

export interface FetchOptions {
  /** Bytes of the answer's body at most. */
  readonly maxBytes: number
  /** For everything together, from the first name looked up to the last byte. */
  readonly timeoutMs: number
  /** What is more than `maxBytes` is left unread instead of refused. */
  readonly isCut?: boolean
  /** Three where absent; with none a redirect is the answer. */
  readonly mostRedirects?: number
  /** Every address, or those listed, though it is not public: for tests and closed networks. */
  readonly allowPrivate: AllowPrivate
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

export interface Fetched {
  readonly status: number
  readonly bytes: Buffer
  readonly finalUrl: string
  /** The address that answered. */
  readonly address: string
}

export type FetchSafely = typeof fetchSafely

const usualRedirects = 3

/** 307 and 308 keep method and body; the others would turn a POST into a GET. */
function next(url: URL, { status, location }: Received, { method }: Sent): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined
  if (method === 'POST' && status < 307)
    throw new EgressError('redirect', `Expected no redirect of a POST by ${status}`)
  if (!URL.canParse(location, url)) throw new EgressError('redirect', 'Expected a URL to go on to')
  const target = readUrl(new URL(location, url).href)
  if (url.protocol === 'https:' && target.protocol !== 'https:')
    throw new EgressError('redirect', 'Expected no redirect from https to http')
  return target
}

const late = (timeoutMs: number, cause: unknown) =>
  new EgressError('timeout', `Expected an answer within ${timeoutMs} ms`, { cause })

/** What the system says, in one of our words. */
function failure(error: unknown): EgressError {
  if (error instanceof EgressError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new EgressError('connection', message, { cause: error })
}

/** Ends waiting for what knows no signal of its own, such as a name being looked up. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolved, rejected) => {
    signal.addEventListener('abort', () => rejected(signal.reason as Error), { once: true })
    work.then(resolved, rejected)
  })
}

async function follow(text: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { maxBytes, isCut = false, allowPrivate, method = 'GET', headers = {}, body } = options
  const { mostRedirects = usualRedirects } = options
  const sent = { method, headers, body }
  let url = readUrl(text)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const to = await unlessAborted(signal, resolve(url, allowPrivate))
    const received = await exchange({ url, to, signal }, sent, { maxBytes, isCut })
    const target = mostRedirects === 0 ? undefined : next(url, received, sent)
    const { status, bytes } = received
    if (!target) return { status, bytes, finalUrl: url.href, address: to.address }
    url = target
  }
  throw new EgressError('redirect', `Expected at most ${mostRedirects} redirects`)
}

/** Answers with any status. Rejects with EgressError only. */
export async function fetchSafely(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  try {
    return await follow(url, options, signal)
  } catch (error) {
    throw signal.aborted ? late(options.timeoutMs, error) : failure(error)
  }
}

/**
 * Requests to addresses that others have chosen: only to public addresses, connected to as they were checked, without
 * redirects, within time and size (server-side request forgery, OWASP API7).
 */
import { lookup, type LookupAddress } from 'node:dns'
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './address.ts'

export interface EgressPolicy {
  /** Plain HTTP too; else only HTTPS. */
  readonly allowHttp: boolean
  /** Private, loopback and link-local addresses too: for development and tests. */
  readonly allowPrivate: boolean
  /** For the whole of a request, in milliseconds. */
  readonly timeoutMs: number
  /** What is read of an answer at most. */
  readonly mostBytes: number
}

export interface Outgoing {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answer {
  readonly status: number
  readonly body: Buffer
  /** The answer was longer than is read. */
  readonly isCut: boolean
}

/** The request was not sent, because its address is not allowed. */
export class EgressRefused extends Error {}

export type Egress = ReturnType<typeof createEgress>

export const defaultPolicy: EgressPolicy = {
  allowHttp: false,
  allowPrivate: false,
  timeoutMs: 10_000,
  mostBytes: 65_536,
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

const resolve = (host: string): Promise<LookupAddress[]> =>
  new Promise((done, fail) => {
    lookup(host, { all: true }, (error, found) => (error ? fail(error) : done(found)))
  })

/** Answers the one address that was checked, whatever the name resolves to by now. */
const pinned =
  (checked: LookupAddress): LookupFunction =>
  (_host, options, answer) =>
    options.all ? answer(null, [checked]) : answer(null, checked.address, checked.family)

async function read(response: IncomingMessage, mostBytes: number): Promise<Omit<Answer, 'status'>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, mostBytes - size))
    size += chunk.length
    // Leaving the loop destroys the response, and its connection with it.
    if (size > mostBytes) break
  }
  return { body: Buffer.concat(chunks), isCut: size > mostBytes }
}

export function createEgress(policy: EgressPolicy) {
  const { allowHttp, allowPrivate, timeoutMs, mostBytes } = policy
  const isAllowed = (address: string) => allowPrivate || isPublicAddress(address)

  /** Why a request to the URL is refused before its name is looked up; undefined when it is not. */
  function refusal(text: string): string | undefined {
    if (!URL.canParse(text)) return 'expected a URL'
    const url = new URL(text)
    if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:'))
      return `expected ${allowHttp ? 'http or https' : 'https'}, got ${url.protocol.slice(0, -1)}`
    if (url.username || url.password) return 'expected a URL without user and password'
    if (isIP(hostOf(url)) && !isAllowed(hostOf(url))) return 'expected a public address'
    return undefined
  }

  /** One address of the host; every address that it has must be allowed. */
  async function check(url: URL): Promise<LookupAddress> {
    const found = await resolve(hostOf(url))
    const [first] = found
    if (!first || !found.every(({ address }) => isAllowed(address)))
      throw new EgressRefused(`expected public addresses only, as those of ${hostOf(url)} are not`)
    return first
  }

  async function exchange(url: URL, outgoing: Outgoing, signal: AbortSignal): Promise<Answer> {
    const checked = await check(url)
    signal.throwIfAborted()
    const options: RequestOptions = {
      method: outgoing.method,
      headers: {
        ...outgoing.headers,
        ...(outgoing.body !== undefined && { 'content-length': Buffer.byteLength(outgoing.body) }),
      },
      lookup: pinned(checked),
      agent: false,
      signal,
    }
    const send = url.protocol === 'https:' ? overHttps : overHttp
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const request = send(url, options, done)
      request.once('error', fail)
      request.end(outgoing.body)
    })
    return { status: response.statusCode ?? 0, ...(await read(response, mostBytes)) }
  }

  return {
    refusal,

    /** Sends and reads the answer, whatever its status; rejects when refused, unreachable or late. */
    async request(text: string, outgoing: Outgoing): Promise<Answer> {
      const refused = refusal(text)
      if (refused !== undefined) throw new EgressRefused(refused)
      const signal = AbortSignal.timeout(timeoutMs)
      const late = new Promise<never>((_done, fail) => {
        signal.addEventListener('abort', () =>
          fail(new Error(`expected an answer within ${timeoutMs} ms`)),
        )
      })
      return Promise.race([exchange(new URL(text), outgoing, signal), late])
    },
  }
}

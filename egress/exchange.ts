/** One HTTP exchange with a given address: within a time, of a size. */
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { EgressError } from './refused.ts'
import type { Resolved } from './resolve.ts'

export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

/** What is read of a body; what is longer is left unread (`isCut`) or refused. */
export interface Bounds {
  readonly maxBytes: number
  readonly isCut: boolean
}

export interface Received {
  readonly status: number
  readonly location: string | undefined
  readonly bytes: Buffer
}

/** Whatever name is asked for, the answer is the address that was checked. */
const alwaysTo =
  ({ address, family }: Resolved): LookupFunction =>
  (_, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family)

const tooLarge = (maxBytes: number) =>
  new EgressError('too-large', `Expected at most ${maxBytes} bytes`)

async function bodyOf(response: IncomingMessage, { maxBytes, isCut }: Bounds): Promise<Buffer> {
  if (!isCut && Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes && isCut) break
    if (size > maxBytes) throw tooLarge(maxBytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function responseTo(url: URL, options: RequestOptions, body: Uint8Array | undefined) {
  return new Promise<IncomingMessage>((answered, failed) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    send(url, options, answered).on('error', failed).end(body)
  })
}

/** The answer, whole unless it may be cut. A redirect's body is not read. Rejects with EgressError (`too-large`) or what the system says. */
export async function exchange(
  { url, to, signal }: { url: URL; to: Resolved; signal: AbortSignal },
  { method, headers, body }: Sent,
  bounds: Bounds,
): Promise<Received> {
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    lookup: alwaysTo(to),
    headers: {
      'accept-encoding': 'identity',
      ...headers,
      ...(body && { 'content-length': body.length }),
    },
  }
  const response = await responseTo(url, options, body)
  try {
    const { statusCode: status = 0 } = response
    const { location } = response.headers
    const isRedirect = status >= 300 && status < 400 && location !== undefined
    return {
      status,
      location,
      bytes: isRedirect ? Buffer.alloc(0) : await bodyOf(response, bounds),
    }
  } finally {
    response.destroy()
  }
}

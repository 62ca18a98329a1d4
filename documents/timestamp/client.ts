/** Asks a time stamping authority over HTTP (RFC 3161 §3.4) and takes only an answer that stands. */
import { TimestampError } from './error.ts'
import { imprintOf, newNonce, timestampRequest } from './request.ts'
import { verifyTimestamp } from './verify.ts'

const limitMs = 10_000
const mostBytes = 65_536

const unavailable = (url: string, what: string, cause?: unknown) =>
  new TimestampError(
    'Unavailable',
    [`${url}: expected a time stamp, got ${what}`, `${url}：未获得时间戳：${what}`],
    cause,
  )

/** The body, or an error as soon as it is longer than any time stamp. */
async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = response.body
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostBytes)
      throw new TimestampError('Unreadable', [
        `the answer is longer than ${mostBytes} bytes`,
        `响应超过 ${mostBytes} 字节`,
      ])
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function post(url: string, body: Buffer): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    })
    if (response.ok) return await bodyOf(response)
    await response.body?.cancel()
    throw unavailable(url, `status ${response.status}`)
  } catch (error) {
    if (error instanceof TimestampError) throw error
    throw unavailable(url, error instanceof Error ? error.message : 'no answer', error)
  }
}

export interface Stamped {
  /** DER of the whole TimeStampResp. */
  readonly response: Buffer
  /** The instant that the authority states, ISO 8601. */
  readonly at: string
}

/** A time stamp over the bytes, verified but for trust in the authority. Throws TimestampError. */
export async function requestTimestamp(url: string, bytes: Uint8Array): Promise<Stamped> {
  const nonce = newNonce()
  const response = await post(url, timestampRequest(imprintOf(bytes), nonce))
  const { at } = verifyTimestamp(response, bytes, nonce)
  return { response, at }
}

/** One bucket behind one S3 endpoint: signed requests whose failures are EvidenceErrors. */
import { createHash } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import { Client } from 'minio'
import { EvidenceError } from './error.ts'
import { publishRequest } from './request-channel.ts'

export interface ConnectionOptions {
  /** Base URL of the store, such as `http://127.0.0.1:7070`. */
  endpoint: string
  region: string
  accessKey: string
  secretKey: string
  bucket: string
}

export interface StoreRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  key: string
  query?: Record<string, string | number>
  headers?: Record<string, string>
  body?: Buffer
  /** SHA-256 of the body where the caller has it already, so that it is not computed twice. */
  bodySha256?: string
  /** Status codes that are an answer; any other is StoreUnavailable. */
  accept?: number[]
}

const ANSWER_TIMEOUT_MS = 300_000

export type Connection = ReturnType<typeof connect>

/** Opens no socket by itself; every method throws EvidenceError `StoreUnavailable`. */
export function connect({ endpoint, region, accessKey, secretKey, bucket }: ConnectionOptions) {
  const client = createClient(endpoint, { region, accessKey, secretKey })

  /** Asks and hands back the answer with its body unread. */
  async function open(request: StoreRequest): Promise<http.IncomingMessage> {
    const body = request.body ?? Buffer.alloc(0)
    // Over TLS the client signs UNSIGNED-PAYLOAD and wants no digest.
    const sha256 = client.enableSHA256 ? (request.bodySha256 ?? sha256Of(body)) : ''
    const options = {
      method: request.method,
      bucketName: bucket,
      objectName: request.key,
      query: queryString(request.query),
      headers: { ...request.headers, 'content-length': String(body.length) },
    }
    const ask = () =>
      client.makeRequestStreamAsync(options, body, sha256, request.accept ?? [200], region)
    return reach(`${request.method} ${request.key}`, () => ask().catch(againIfReset(ask)))
  }

  /** Asks and reads the whole answer, which must be small. */
  async function send(request: StoreRequest) {
    const answer = await open(request)
    const body = await reach(`${request.method} ${request.key}`, () => text(answer))
    return { status: answer.statusCode, headers: answer.headers, body }
  }

  return { client, bucket, open, send }
}

/** Runs a call on the store; what it throws becomes StoreUnavailable unless it is one of our errors. */
export async function reach<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof EvidenceError) throw cause
    const { code = 'no code', message } = cause as NodeJS.ErrnoException
    const found = `expected the store to answer ${what}, got ${code}: ${message}`
    throw new EvidenceError('StoreUnavailable', found, { cause })
  }
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function createClient(
  endpoint: string,
  credentials: Record<'region' | 'accessKey' | 'secretKey', string>,
) {
  const { protocol, hostname, port } = new URL(endpoint)
  const useSSL = protocol === 'https:'
  const { Agent, request } = useSSL ? https : http
  return new Client({
    ...credentials,
    endPoint: hostname,
    port: port ? Number(port) : undefined,
    useSSL,
    transportAgent: new Agent({ keepAlive: true }),
    transport: { request: withTimeout(request) as typeof http.request },
    // The client's own retry writes to the console; callers retry whole acts.
    retryOptions: { disableRetry: true },
  })
}

/** A store that takes a request and never answers must not hold it for ever; the body may then take its time. */
function withTimeout(request: typeof http.request) {
  return (options: http.RequestOptions, answered: (answer: http.IncomingMessage) => void) => {
    const sent = request(options, answered)
    publishRequest(sent)
    sent.setTimeout(ANSWER_TIMEOUT_MS, () => sent.destroy(new Error('no answer in time')))
    return sent.once('response', () => sent.setTimeout(0))
  }
}

/** A kept-alive connection may be closed by the store just as it is used again. */
function againIfReset<Answer>(ask: () => Promise<Answer>) {
  return (error: NodeJS.ErrnoException): Promise<Answer> => {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return ask()
    throw error
  }
}

function queryString(query: Record<string, string | number> = {}): string {
  return Object.entries(query)
    .map(([name, value]) => (value === '' ? name : `${name}=${encodeURIComponent(value)}`))
    .join('&')
}

/**
 * The same client for all servers: so many requests under way at a time over plain sockets, so that the client costs little
 * beside what it measures. Each latency is taken, a new connection's time with it.
 */
import { connect, type Socket } from 'node:net'
import { processorTime } from './processor-time.ts'
import { type Spread, spread } from './spread.ts'

export interface Target {
  /** Whose processor time is taken. */
  readonly pid: number
  readonly port: number
  readonly path: string
  readonly type: string
  /** Whether connections are kept; `openssl ocsp` closes each after its answer whatever is asked. */
  readonly keepAlive: boolean
  readonly bodies: readonly Buffer[]
  /** Throws where an answer is not the expected one. */
  readonly expect: (answer: Buffer) => void
}

export interface Rate extends Spread {
  readonly perSecond: number
  /** Processor time of the server for each answer, microseconds, user and system. */
  readonly processor: number
}

const atOnce = 8
const headEnd = Buffer.from('\r\n\r\n')

function requestOf({ path, type, keepAlive }: Target, body: Buffer): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
    `Connection: ${keepAlive ? 'keep-alive' : 'close'}`,
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), headEnd, body])
}

/** The body of a whole answer; undefined while more is to come. */
function bodyOf(received: Buffer): Buffer | undefined {
  const end = received.indexOf(headEnd)
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  if (!/^HTTP\/1\.[01] 200 /.test(head)) throw new Error(`expected 200, got ${head.slice(0, 100)}`)
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1])
  const start = end + headEnd.length
  return received.length - start < length ? undefined : received.subarray(start, start + length)
}

/** Asks over connections of its own, one question after the other. */
function createAsker({ port, keepAlive }: Target) {
  let socket: Socket | undefined
  return {
    ask: (request: Buffer): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        socket ??= connect({ port, host: '127.0.0.1', noDelay: true })
        const current = socket
        let received = Buffer.alloc(0)
        const settle = (give: () => void) => {
          current.removeAllListeners().on('error', () => undefined)
          if (!keepAlive) {
            current.destroy()
            socket = undefined
          }
          give()
        }
        current.on('data', (chunk) => {
          received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
          try {
            const body = bodyOf(received)
            if (body) settle(() => resolve(body))
          } catch (error) {
            settle(() => reject(error instanceof Error ? error : new Error(String(error))))
          }
        })
        current.on('error', (error) => settle(() => reject(error)))
        current.on('close', () => settle(() => reject(new Error('expected an answer, got none'))))
        current.write(request)
      }),
    end: () => socket?.destroy(),
  }
}

/** Asks each body in turn: once each where `seconds` is undefined, else again and again for so long. */
export async function load(target: Target, seconds?: number): Promise<Rate> {
  const requests = target.bodies.map((body) => requestOf(target, body))
  const times: number[] = []
  const before = processorTime(target.pid)
  const started = performance.now()
  let next = 0
  const more = () =>
    seconds === undefined ? next < requests.length : performance.now() - started < seconds * 1000
  const way = async () => {
    const asker = createAsker(target)
    while (more()) {
      const request = requests[next++ % requests.length] ?? Buffer.alloc(0)
      const asked = performance.now()
      const answer = await asker.ask(request)
      times.push(performance.now() - asked)
      // Reading every answer would measure the client.
      if (times.length % 50 === 0) target.expect(answer)
    }
    asker.end()
  }
  await Promise.all(Array.from({ length: atOnce }, way))
  return {
    perSecond: times.length / ((performance.now() - started) / 1000),
    processor: (processorTime(target.pid) - before) / times.length,
    ...spread(times),
  }
}

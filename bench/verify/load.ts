/** The same HTTP client for all servers: so many requests under way at a time, each latency taken. */
import { Agent, request } from 'node:http'
import { type Spread, spread } from './spread.ts'

export interface Target {
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
}

const atOnce = 8

function ask(target: Target, agent: Agent, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': target.type, 'Content-Length': body.length }
    const { port, path } = target
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(Buffer.concat(chunks)))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Asks each body in turn: once each where `seconds` is undefined, else again and again for so long. */
export async function load(target: Target, seconds?: number): Promise<Rate> {
  const agent = new Agent({ keepAlive: target.keepAlive, maxSockets: atOnce })
  const times: number[] = []
  const started = performance.now()
  let next = 0
  const more = () =>
    seconds === undefined
      ? next < target.bodies.length
      : performance.now() - started < seconds * 1000
  const way = async () => {
    while (more()) {
      const body = target.bodies[next++ % target.bodies.length] ?? Buffer.alloc(0)
      const before = performance.now()
      const answer = await ask(target, agent, body)
      times.push(performance.now() - before)
      // Reading every answer would measure the client.
      if (times.length % 50 === 0) target.expect(answer)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, way))
  agent.destroy()
  return { perSecond: times.length / ((performance.now() - started) / 1000), ...spread(times) }
}

/** A service that breaks, on each path but one, one promise of its description: what the checks must find. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Operation } from './operations.ts'

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const whole: Answer = { status: 200, type: 'application/json', body: '{"count":1}' }

const answers: Readonly<Record<string, Answer>> = {
  '/whole': whole,
  '/fails': { ...whole, status: 500 },
  '/other-status': { ...whole, status: 202 },
  '/other-type': { ...whole, type: 'text/plain' },
  '/other-schema': { ...whole, body: '{"count":"one"}' },
}

const promised = {
  type: 'object',
  required: ['count'],
  properties: { count: { type: 'integer' } },
} as const

const description = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Broken', version: '1' },
  paths: Object.fromEntries(
    Object.keys(answers).map((path) => {
      const content = { 'application/json': { schema: promised } }
      const ok = { description: 'Done.', content }
      return [path, { get: { responses: { 200: ok, ...(path === '/fails' && { 500: ok }) } } }]
    }),
  ),
})

/** On a free port; `breaches`: what is to be said of each operation. */
export async function startBroken() {
  const server = createServer(({ url = '' }, response) => {
    const own: Answer = { status: 200, type: 'application/json', body: description }
    const { status, type, body } = answers[url.split('?')[0] ?? ''] ?? own
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breaches: Readonly<Record<Operation, string>> = {
    'GET /fails': 'Server error',
    'GET /other-status': 'Undocumented status code',
    'GET /other-type': 'Undocumented Content-Type',
    'GET /other-schema': 'Response violates schema',
  }
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    operations: Object.keys(answers).map((path) => `GET ${path}`),
    breaches,
    async stop(): Promise<void> {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

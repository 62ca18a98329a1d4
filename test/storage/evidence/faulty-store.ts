/** A store that breaks a promise: changes requests on their way to the real one and signs them anew. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { ConnectionOptions } from '../../../storage/evidence/connection.ts'
import { clientOf } from './gateway.ts'

export interface PassedRequest {
  method: string
  query: URLSearchParams
  headers: Record<string, string>
}

const ANSWERS = [200, 204, 206, 400, 403, 404, 405, 409, 412]

export async function startFaultyStore(
  address: ConnectionOptions,
  tamper: (request: PassedRequest) => void,
) {
  const client = clientOf(address)
  const server = http.createServer(async (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', address.endpoint)
    const [, bucketName, ...names] = decodeURIComponent(pathname).split('/')
    const headers = contentHeaders(incoming.headers)
    const request = { method: incoming.method ?? 'GET', query: searchParams, headers }
    tamper(request)
    const answer = await client.makeRequestAsync(
      {
        method: request.method,
        bucketName: bucketName ?? '',
        objectName: names.join('/'),
        query: queryOf(request.query),
        headers: request.headers,
      },
      await buffer(incoming),
      ANSWERS,
    )
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(outgoing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: { ...address, endpoint: `http://127.0.0.1:${port}` },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What belongs to the object and not to the connection or its signature. */
function contentHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const own = /^(content-type|if-|range|x-amz-(meta|object-lock|bypass|checksum))/
  const kept = Object.entries(headers).filter(([name]) => own.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

function queryOf(query: URLSearchParams): string {
  return [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** The development time stamping authority: real RFC 3161 tokens over HTTP, for machines without one. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Signer } from '../documents/seal/signer.ts'
import { answerTimestampRequest } from './timestamp-token.ts'

const mostBytes = 65_536

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function answer(request: IncomingMessage, response: ServerResponse, signer: Signer) {
  if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end()
  const body = await bodyOf(request)
  if (!body) return void response.writeHead(413, { connection: 'close' }).end()
  const reply = await answerTimestampRequest(body, signer, new Date())
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply)
}

/** Serves on 127.0.0.1; a free port where none is given. */
export async function startTimestampAuthority(signer: Signer, port = 0) {
  const server = createServer((request, response) => {
    answer(request, response, signer).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

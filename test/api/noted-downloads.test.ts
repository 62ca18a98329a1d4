/** A file of many pieces: its last one leaves only once the opening is noted, and without the note it never comes whole. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { expect, it } from '@jest/globals'
import express from 'express'
import { sendEvidence } from '../../api/download.ts'
import type { Parts } from '../../api/parts.ts'

const bytes = randomBytes(300_000)
const ref = {
  ...{ key: 'evidence/1', versionId: '1', size: bytes.length, mediaType: 'application/pdf' },
  sha256: createHash('sha256').update(bytes).digest('hex'),
}

function* inPieces() {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536)
}
let source: Readable | undefined
const parts = {
  evidence: { open: async () => (source = Readable.from(inPieces())) },
} as unknown as Parts

/** Asks for the file; answers how many bytes came, and whether they were all. */
async function ask(note: () => Promise<void>) {
  const app = express()
  app.get('/', (request, response, next) => {
    sendEvidence(ref, { request, response }, parts, note).catch(next)
  })
  const server = createServer(app as RequestListener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let came = 0
  try {
    const { body } = await fetch(`http://127.0.0.1:${port}/`)
    for await (const piece of body ?? []) came += piece.length
    return { came, isWhole: true }
  } catch {
    return { came, isWhole: false }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

it('comes whole once it is noted', async () => {
  let noted = 0
  expect(await ask(async () => void (noted += 1))).toEqual({ came: bytes.length, isWhole: true })
  expect(noted).toBe(1)
})

it('does not come whole where it cannot be noted', async () => {
  const { came, isWhole } = await ask(() => Promise.reject(new Error('disk full')))
  expect(isWhole).toBe(false)
  expect(came).toBeLessThan(bytes.length)
  expect(source?.destroyed).toBe(true)
})

/** The console's files as the service answers them: named ahead, compressed for whoever reads that, kept for a year. */
import type { Server } from 'node:http'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { consoleFiles } from '../../api/console/files.ts'
import { buildConsole } from '../../stack/build-console.ts'
import { onStderr } from '../../stack/progress.ts'
import { readConfiguration } from '../../temporal.config.ts'

let folder: string
let server: Server
let address: string
beforeAll(async () => {
  const { console: served, servers } = readConfiguration()
  folder = await buildConsole(servers.cacheFolder, onStderr)
  server = express()
    .use(consoleFiles({ settings: served.settings, folder }))
    .listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 300_000)
afterAll(() => void server.close())

const linked = async () => {
  const page = await fetch(`${address}/zh/register`)
  const link = page.headers.get('link') ?? ''
  return [...link.matchAll(/<([^>]+)>; rel=(?:modulepreload|preload; as=style)/g)].map(
    ([, file = '']) => file,
  )
}

/** As it comes over the line; `fetch` would undo what is encoded and resolve what is above. */
const raw = (target: string, headers: Record<string, string>) =>
  new Promise<{ status: number; encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const sent = request(address, { path: target, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(parts),
        }),
      )
    })
    sent.on('error', reject).end()
  })

describe('The console', () => {
  it('names the files of a first page with the page, and has them', async () => {
    const files = await linked()
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const file of files) {
      const answer = await fetch(address + file)
      expect([file, answer.status]).toEqual([file, 200])
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('answers the same bytes compressed and as they are', async () => {
    const [file = ''] = await linked()
    const plain = await raw(file, { 'accept-encoding': 'identity' })
    const zipped = await raw(file, { 'accept-encoding': 'gzip' })
    expect([plain.encoding, zipped.encoding]).toEqual([undefined, 'gzip'])
    expect(plain.body).toEqual(readFileSync(path.join(folder, file)))
    expect(zipped.body.length).toBeLessThan(plain.body.length)
    const read = await fetch(address + file)
    expect(Buffer.from(await read.arrayBuffer())).toEqual(plain.body)
  })

  it.each(['/assets/none.js', '/assets/..%2findex.html', '/assets/%2e%2e%2fpreloads.json'])(
    'has nothing at %s',
    async (target) => expect((await raw(target, {})).status).toBe(404),
  )
})

/** What leaves this service: only to the public internet, within bounds, to the address that was checked. */
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fetchSafely, type FetchOptions } from '../../egress/fetch-safely.ts'
import { isPublicAddress } from '../../egress/public-address.ts'

const routes: Record<string, RequestListener> = {
  '/plain': (_, answer) => answer.end('body'),
  '/echo': (asked, answer) => void asked.pipe(answer.setHeader('x', asked.headers['x-test'] ?? '')),
  '/missing': (_, answer) => answer.writeHead(404).end('none'),
  '/announced': (_, answer) => answer.writeHead(200, { 'content-length': 10_000 }).end(),
  '/endless': (_, answer) => {
    const more = () =>
      void (answer.write(Buffer.alloc(65_536)) ? setImmediate(more) : answer.once('drain', more))
    answer.on('close', () => answer.removeAllListeners('drain'))
    more()
  },
  '/slow': (_, answer) => {
    const timer = setInterval(() => answer.write('x'), 20)
    answer.on('close', () => clearInterval(timer))
  },
  '/silent': () => undefined,
  '/loop': (_, answer) => answer.writeHead(302, { location: '/loop' }).end(),
  '/there': (_, answer) => answer.writeHead(301, { location: 'plain' }).end(),
  '/inside': (_, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_, answer) => answer.writeHead(302, { location: 'http://[' }).end(),
}
const server = createServer((asked, answer) => routes[asked.url ?? '']?.(asked, answer))
let origin = ''
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const options = { maxBytes: 1_000_000, timeoutMs: 5_000, allowPrivate: true }
const fetched = (path: string, change: Partial<FetchOptions> = {}) =>
  fetchSafely(path.startsWith('/') ? origin + path : path, { ...options, ...change })
const codeOf = (path: string, change?: Partial<FetchOptions>) =>
  fetched(path, change).then(
    ({ status }) => status,
    ({ code }) => code as string,
  )

describe('An answer', () => {
  it('comes with its status, its bytes, its last URL and its address', async () => {
    expect(await fetched('/plain')).toEqual({
      ...{ status: 200, bytes: Buffer.from('body') },
      ...{ finalUrl: `${origin}/plain`, address: '127.0.0.1' },
    })
    expect(await codeOf('/missing')).toBe(404)
    expect((await fetched('/there')).finalUrl).toBe(`${origin}/plain`)
  })
  it('may be asked for with a body', async () => {
    const { bytes } = await fetched('/echo', { method: 'POST', body: Buffer.from('request') })
    expect(bytes.toString()).toBe('request')
  })
})

describe('What is not of the public internet', () => {
  it.each([
    ...['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/'],
    ...['http://10.1.2.3/', 'http://169.254.169.254/latest', 'http://[::ffff:127.0.0.1]/'],
    ...['http://localhost/', 'http://[fe80::1]/', 'http://[64:ff9b::7f00:1]/', 'http://0.0.0.0/'],
  ])('is refused before any connection: %s', async (url) =>
    expect(await codeOf(url, { allowPrivate: false })).toBe('address-not-public'),
  )
  it.each([
    ['ftp://example.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:1', 'scheme'],
    ['http://user:secret@example.com/', 'credentials'],
    ['no URL', 'url'],
    ['http://name.invalid/', 'name-not-found'],
  ])('%s is refused as %s', async (url, code) => expect(await codeOf(url)).toBe(code))
  it('is told from what is', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '100.128.0.1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true])
    for (const address of [
      '172.31.255.255',
      '100.64.0.1',
      '255.255.255.255',
      'fc00::1',
      '::',
      '2002:7f00:1::',
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false])
  })
})

describe('A redirect', () => {
  it('is checked as the first URL was', async () => {
    const allowPrivate = ['127.0.0.1']
    expect(await codeOf('/there', { allowPrivate })).toBe(200)
    expect(await codeOf('/inside', { allowPrivate })).toBe('address-not-public')
    expect(await codeOf('/file')).toBe('scheme')
    expect(await codeOf('/nowhere')).toBe('redirect')
  })
  it('is followed three times at most, and never for a POST that it would change', async () => {
    expect(await codeOf('/loop')).toBe('redirect')
    expect(await codeOf('/there', { method: 'POST', body: Buffer.from('x') })).toBe('redirect')
  })
})

describe('Bounds', () => {
  it('of size hold for what is announced and for what is not', async () => {
    expect(await codeOf('/announced', { maxBytes: 9_999 })).toBe('too-large')
    expect(await codeOf('/endless')).toBe('too-large')
  })
  it('of time hold for silence and for drops', async () => {
    expect(await codeOf('/silent', { timeoutMs: 300 })).toBe('timeout')
    expect(await codeOf('/slow', { timeoutMs: 300 })).toBe('timeout')
  })
  it('a refused connection is told', async () =>
    expect(await codeOf('http://127.0.0.1:1/')).toBe('connection'))
})

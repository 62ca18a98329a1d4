import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { createScanner } from '../../egress/scan-stream.ts'
import { freePort } from '../../stack/free-port.ts'
import { eicar, signature, startClamd } from '../support/clamd.ts'
import { itWith } from '../support/tools.ts'

const host = '127.0.0.1'
const streamOf = (...parts: (string | Buffer)[]) =>
  Readable.from(parts.map((part) => Buffer.from(part)))

/** Asks something that listens in clamd's place and does what it is told. */
async function askInstead(answer: (socket: Socket) => void, withinMs = 10_000) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    answer(socket)
  }).listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    return await createScanner({ host, port }, { withinMs })(streamOf('bytes'))
  } finally {
    server.close()
  }
}

describe('What clamd says of a stream', () => {
  itWith(
    'clamd',
    'is clean or infected by name; of more than it scans it says neither',
    async () => {
      const clamd = await startClamd({ streamMaxLength: '1M' })
      try {
        const scan = createScanner({ host, port: clamd.port })
        expect(await scan(streamOf('%PDF-1.7\n', 'harmless'))).toEqual({ verdict: 'clean' })
        const infected = { verdict: 'infected', signature }
        expect(await scan(streamOf(eicar))).toEqual(infected)
        // Across the border of two chunks, and of two parts of the stream.
        const far = Buffer.alloc(65_536 - 20, 0x20)
        expect(await scan(streamOf(far, eicar))).toEqual(infected)
        expect(await scan(streamOf(Buffer.concat([far, Buffer.from(eicar)])))).toEqual(infected)
        expect(await scan(streamOf(Buffer.alloc(900_000)))).toEqual({ verdict: 'clean' })
        await expect(scan(streamOf(Buffer.alloc(3_000_000)))).rejects.toThrow(/scanner/)
      } finally {
        await clamd.stop()
      }
    },
  )
})

describe('No answer about the bytes', () => {
  it('is an error where nothing listens', async () => {
    const scan = createScanner({ host, port: await freePort() })
    await expect(scan(streamOf('bytes'))).rejects.toThrow(/scanner/)
  })

  it.each([
    ['it hangs up', (socket: Socket) => void socket.end()],
    ['it breaks off', (socket: Socket) => void socket.end('stream:')],
    ['it reports an error of its own', (socket: Socket) => void socket.end('UNKNOWN COMMAND\0')],
    ['it answers something else', (socket: Socket) => void socket.end('PONG\0')],
  ])('is an error where %s', async (_title, answer) => {
    await expect(askInstead(answer)).rejects.toThrow(/scanner/)
  })

  it('is an error where it is silent', async () => {
    await expect(askInstead(() => {}, 50)).rejects.toThrow(/scanner/)
  })

  it('is an error where the file breaks off, whatever is said of its beginning', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('beginning')
        throw new Error('the store is away')
      })(),
    )
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.write('stream: OK\0')
    }).listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(createScanner({ host, port })(broken)).rejects.toThrow(/scanner/)
    server.close()
  })
})

/** The development mailbox: a real SMTP server that delivers to nobody and keeps what it was given, in memory and as files. */
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

/** A message as it arrived. */
export interface CapturedMessage {
  readonly from: string
  readonly to: readonly string[]
  /** RFC 5322, with all headers. */
  readonly source: string
  /** Where it is kept. */
  readonly file: string
}

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>

const mostBytes = 1_000_000
/** Older ones are in their files only. */
const mostInMemory = 1_000

/** Serves on 127.0.0.1; takes every message to every address, without authentication. */
export async function startMailbox(folder: string, port = 0) {
  mkdirSync(folder, { recursive: true })
  const captured: CapturedMessage[] = []
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(new Error('expected a smaller message'))
        const source = Buffer.concat(chunks).toString('utf8')
        count += 1
        const file = path.join(folder, `${Date.now()}-${count}.eml`)
        writeFileSync(file, source)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        captured.push({ from, to: envelope.rcptTo.map(({ address }) => address), source, file })
        if (captured.length > mostInMemory) captured.shift()
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** What has arrived, oldest first. */
    messages: (): readonly CapturedMessage[] => [...captured],
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

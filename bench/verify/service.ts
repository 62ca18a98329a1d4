/** The API process under measurement: a register of BENCH_ENTRIES entries, and the routes of the interface. */
import { sign } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createListener } from '../../api/app.ts'
import type { Parts } from '../../api/parts.ts'
import { createRegisterMemory } from '../../api/register/memory.ts'
import { createSignAnswer } from '../../api/register/sign-answer.ts'
import { answerBytes } from '../../api/register/kept-answer.ts'
import { signDetached } from '../../documents/report/jws.ts'
import { serve } from '../child.ts'
import { answerKey, grantOf, holderOf } from './certificates.ts'
import { spread } from './spread.ts'

const entries = Number(process.env.BENCH_ENTRIES)
const count = Number(process.env.BENCH_CERTIFICATES)
const folder = process.env.BENCH_FOLDER ?? ''

const register = createRegisterMemory()
const received = '2026-11-01T00:00:00.000Z'
const started = performance.now()
for (let place = 1; place <= entries; place++) {
  if (place % 20_000 === 0) process.stderr.write(`  ${place} of ${entries} entries\n`)
  const { change, sha256 } = grantOf(place)
  register.apply(change)
  register.applyRevocationList({
    ...{ sequence: place, issuer: sha256, receivedAt: received, thisUpdate: received },
    nextUpdate: '2046-01-01T00:00:00.000Z',
    revoked: [['01', received, 'keyCompromise']],
    evidence: sha256,
  })
}
const builtSeconds = (performance.now() - started) / 1000

const placeOf = (serial: number) => 1 + ((serial * 7919) % entries)
const certificates = (first: number, most: number) =>
  Array.from({ length: most }, (_, at) =>
    holderOf(placeOf(first + at), first + at).toString('base64'),
  )

/** In this process, without HTTP: each certificate for the first time, and then again. */
function inProcess() {
  const questions = certificates(1_000_000, Math.min(count, 2000))
  const round = (passes: number) => {
    const { user, system } = process.cpuUsage()
    const asked = Array.from({ length: passes }, () => questions).flat()
    const times = asked.map((certificate) => {
      const before = performance.now()
      const answer = answerBytes(certificate, register, new Date().toISOString())
      if (!answer.includes('"recognised":"yes"'))
        throw new Error(`expected recognised, got ${answer.toString().slice(0, 300)}`)
      return performance.now() - before
    })
    const spent = process.cpuUsage()
    const processor = (spent.user + spent.system - user - system) / times.length
    return { ...spread(times), processor }
  }
  // The first certificates of a process also pay for its compilation.
  for (const certificate of certificates(2_000_000, 500))
    answerBytes(certificate, register, new Date().toISOString())
  // A collection of garbage falls on few of the first and must not fall on all of the others.
  return { first: round(1), again: round(20) }
}

const own = inProcess()
const { own: key, file } = answerKey()
const signer = {
  certificates: [file],
  algorithm: 'ecdsa-sha256' as const,
  sign: async (bytes: Uint8Array) => sign('sha256', bytes, key.privateKey),
}
// What the routes of verification use; no other is called.
const parts: object = {
  complaints: { trustedProxies: false },
  register,
  signAnswer: createSignAnswer((signing) => signDetached(signing, signer)),
  log: pino({ level: 'silent' }),
}
writeFileSync(`${folder}/certificates.json`, JSON.stringify(certificates(1, count)))
const server = createServer(createListener(parts as Parts)).listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
serve(JSON.stringify({ pid: process.pid, port, builtSeconds, own }), async () => {
  server.close()
  server.closeAllConnections()
})
// Nobody asks any more.
process.on('disconnect', () => process.exit())

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openCheckpoint } from '../../../documents/log/checkpoint.ts'
import { cosignaturesOf } from '../../../documents/log/cosignature.ts'
import { verifierKey } from '../../../documents/log/note.ts'
import { writeProof } from '../../../documents/log/proof-file.ts'
import { createPublicLog, type PublicLog } from '../../../documents/log/public-log.ts'
import { leafBytes } from '../../../storage/log/append-leaf.ts'
import { leafOf } from './leaf.ts'
import { type Scene, startScene } from './scene.ts'
import { serveLog } from './serve.ts'
import { verifyLog } from './verify-log.ts'
import { cosignatureOf, witness } from './witness.ts'

const first = witness('witness.example/one')
const second = witness('witness.example/two')
const stranger = witness('witness.example/one')

let scene: Scene
let publicLog: PublicLog
let served: Awaited<ReturnType<typeof serveLog>>
let publishLog: () => Promise<unknown>
beforeAll(async () => {
  scene = await startScene()
  const { objects } = await scene.objectsIn('public')
  ;({ publishLog } = scene.activities(objects))
  publicLog = createPublicLog({
    objects,
    leaves: scene.records.log,
    key: scene.signer.key,
    witnesses: [first.key, second.key],
    now: () => new Date(),
  })
  await scene.fillTo(300)
  await publishLog()
  served = await serveLog(publicLog)
}, 120_000)
afterAll(async () => {
  served.stop()
  await scene.stop()
})

const get = (object: string) => fetch(`${served.address}/${object}`)
const checkpoint = async () =>
  openCheckpoint(await (await get('checkpoint')).text(), scene.signer.key)
async function post(line: string): Promise<{ status: number; type?: string; witness?: string }> {
  const answer = await fetch(`${served.address}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cosignature: line }),
  })
  return { ...((await answer.json()) as object), status: answer.status }
}

describe('The published log over HTTP', () => {
  it.each([
    ['checkpoint', 'text/plain; charset=utf-8', 'no-cache'],
    ['tile/0/000', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['tile/entries/000', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['tile/0/001.p/44', 'application/octet-stream', 'public, max-age=3600'],
    ['tile/1/000.p/1', 'application/octet-stream', 'public, max-age=3600'],
  ])('has %s as %s, kept %s', async (object, mediaType, caching) => {
    const answer = await get(object)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(answer.headers.get('cache-control')).toBe(caching)
    await answer.arrayBuffer()
  })

  it.each([
    'tile/0/002',
    'tile/0/x000/001',
    'tile/0/..%2F..%2Fcheckpoint',
    'tile/entries/001',
    'tile/0/x001/x234/067.p/5',
    'timestamps/index.json',
    'timestamps/..%2Fcheckpoint',
  ])('has no %s, and lets nobody keep that', async (object) => {
    const answer = await get(object)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})

describe('A cosignature', () => {
  it('of a configured witness is published with the checkpoint, its latest one only', async () => {
    const { note } = await checkpoint()
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const lines = [
      cosignatureOf(first, note.text, minutesAgo(3)),
      cosignatureOf(second, note.text, minutesAgo(2)),
    ]
    const answers = await Promise.all(lines.map(post))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]?.witness).toBe('witness.example/one')
    const latest = minutesAgo(1)
    for (const at of [latest, minutesAgo(5)])
      expect(await post(cosignatureOf(first, note.text, at))).toMatchObject({ status: 200 })
    const held = cosignaturesOf((await checkpoint()).note, [first.key, second.key])
    expect(held.toSorted((one, other) => one.witness.localeCompare(other.witness))).toEqual([
      {
        witness: 'witness.example/one',
        at: `${latest.toISOString().slice(0, 19)}.000Z`,
      },
      { witness: 'witness.example/two', at: expect.any(String) },
    ])
  })

  it.each([
    ['of nobody who is configured', 'UnknownWitness', 403, { by: stranger }],
    ['over another text', 'CosignatureStale', 409, { more: 'x' }],
    ['of a time to come', 'Malformed', 400, { ahead: 3_600_000 }],
  ] as const)('%s is refused as %s', async (_what, type, status, how) => {
    const { by, more, ahead } = { by: first, more: '', ahead: 0, ...how }
    const before = await (await get('checkpoint')).text()
    const { note } = await checkpoint()
    const line = cosignatureOf(by, note.text + more, new Date(Date.now() + ahead))
    expect(await post(line)).toMatchObject({ type, status, chinese: expect.any(String) })
    expect(await (await get('checkpoint')).text()).toBe(before)
  })

  it.each(['', 'x', '— name', '— a b c', `— witness.example/one ${'A'.repeat(60)}`, '— 名 AAAA'])(
    'that is none is refused: %j',
    async (line) => {
      expect((await post(line)).status).toBeGreaterThanOrEqual(400)
      expect((await post(line)).status).toBeLessThan(500)
    },
  )
})

const file = (name: string) => path.join(scene.folder, name)
const logVerify = (...args: string[]) => verifyLog(scene.keyFiles.verifierFile, args)

describe('npm run log:verify', () => {
  it('reads the whole log from its address, with its witnesses, and keeps its checkpoint', async () => {
    const witnesses = [first, second].flatMap(({ key }) => ['--witness', verifierKey(key)])
    const url = ['--url', served.address]
    const { code, text } = await logVerify(...url, ...witnesses, '--save', file('kept'))
    expect([code, text]).toEqual([0, expect.stringContaining('300 of 300')])
    await scene.fillTo(520)
    await publishLog()
    expect(await logVerify(...url, '--checkpoint', file('kept'))).toMatchObject({ code: 0 })
    // The new checkpoint has no cosignature yet.
    const asked = await logVerify(...url, ...witnesses, '--quorum', '1')
    expect(asked.text).toContain('expected cosignatures of 1 witnesses, got 0')
    expect(asked.code).toBe(1)
  })

  it('verifies the proof of a leaf from files alone', async () => {
    const found = (await publicLog.inclusionOf('decision-270'))!
    const hashes = found.hashes.map((hash) => Buffer.from(hash, 'base64'))
    writeFileSync(file('proof'), writeProof({ ...found, hashes }))
    writeFileSync(file('leaf'), leafBytes(leafOf(270)))
    writeFileSync(file('other'), leafBytes(leafOf(271)))
    const proof = ['--proof', file('proof'), '--leaf']
    expect(await logVerify(...proof, file('leaf'))).toMatchObject({ code: 0 })
    const refused = await logVerify(...proof, file('other'))
    expect(refused).toEqual({ code: 1, text: expect.stringContaining('the leaf is not at 270') })
  })

  it.each(['log/tile/entries/000', 'log/tile/0/001', 'log/tile/1/000.p/2'])(
    'names %s where a byte of it was changed in the store',
    async (key) => {
      const stored = scene.gateway.fileOf(key).replace('/evidence/log/', '/public/log/')
      const bytes = readFileSync(stored)
      const changed = Buffer.from(bytes)
      changed[40]! ^= 1
      writeFileSync(stored, changed)
      const { code, text } = await logVerify('--url', served.address)
      writeFileSync(stored, bytes)
      expect(code).toBe(1)
      expect(text).toContain(`✗ ${key.slice('log/'.length)}\n`)
    },
  )

  it('says how it is called', async () => {
    const { code, text } = await logVerify()
    expect([code, text]).toEqual([2, expect.stringContaining('Usage 用法')])
  })
})

describe('The proof of a subject', () => {
  it('is there once its leaf is published', async () => {
    await scene.fillTo(521)
    expect(await publicLog.inclusionOf('decision-520')).toBeUndefined()
    await publishLog()
    expect(await publicLog.inclusionOf('decision-520')).toMatchObject({ index: 520, size: 521 })
    expect(await publicLog.inclusionOf('unknown')).toBeUndefined()
  })
})

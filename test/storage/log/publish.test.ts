import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LogParts } from '../../../activities/log.ts'
import { auditLog } from '../../../documents/log/audit.ts'
import { openCheckpoint } from '../../../documents/log/checkpoint.ts'
import { inspectLog } from '../../../documents/log/inspect.ts'
import { leafBytes } from '../../../storage/log/append-leaf.ts'
import type { LogObjects } from '../../../storage/log/objects.ts'
import { clientOf, leftovers, retentionOf } from '../evidence/gateway.ts'
import { treeOf } from '../../documents/log/trees.ts'
import { leafOf } from './leaf.ts'
import { leavesOf, type Scene, startScene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
}, 120_000)
afterAll(() => scene.stop())

const rootWith = (size: number) =>
  treeOf(Array.from({ length: size }, (_, index) => leafBytes(leafOf(index)))).root.toString('hex')

const inspect = (read: (path: string) => Promise<Buffer | undefined>, saved?: string) =>
  inspectLog({
    ...{ read, saved, key: scene.signer.key, witnesses: [], quorum: 0 },
    now: new Date().toISOString(),
  })

/** The same bucket, in which the connection breaks at the nth thing that is written. */
function breakingAt(objects: LogObjects, count: number): LogObjects {
  let left = count
  const broken =
    <Args extends unknown[], Answer>(write: (...args: Args) => Promise<Answer>) =>
    async (...args: Args) => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return write(...args)
    }
  return { ...objects, writeOnce: broken(objects.writeOnce), replace: broken(objects.replace) }
}

describe('Publishing the log', () => {
  it('begins with an empty tree, writes what is new once, and repeats without a change', async () => {
    const { objects, read } = await scene.objectsIn('grows')
    const { publishLog } = scene.activities(objects)
    expect(await publishLog()).toMatchObject({ size: 0, isNew: true })
    const saved: string[] = []
    for (const size of [3, 256, 300, 515]) {
      await scene.fillTo(size)
      expect(await publishLog()).toEqual({ size, root: rootWith(size), isNew: true })
      expect(await publishLog()).toEqual({ size, root: rootWith(size), isNew: false })
      const verdict = await inspect(read)
      expect(verdict).toMatchObject({ size, entries: size, findings: [] })
      saved.push(verdict.checkpoint)
    }
    for (const each of saved) expect((await inspect(read, each)).findings).toEqual([])
    const gateway = { ...scene.gateway, address: { ...scene.gateway.address, bucket: 'grows' } }
    expect(await leftovers(gateway, 'log/tile/')).toEqual(
      [
        ...['0/000', '0/000.p/3', '0/001', '0/001.p/44', '0/002.p/3'],
        ...['1/000.p/1', '1/000.p/2'],
        ...['entries/000', 'entries/000.p/3', 'entries/001', 'entries/001.p/44', 'entries/002.p/3'],
      ].map((path) => `version of log/tile/${path}`),
    )
    const { versionId } = await clientOf(gateway.address).statObject('grows', 'log/tile/0/000')
    const { mode } = await retentionOf(gateway, 'log/tile/0/000', versionId!)
    expect(mode).toBe('COMPLIANCE')
  })

  it('is the same when it is repeated after it was killed, at whatever write', async () => {
    const size = await scene.records.log.size()
    const { objects, read } = await scene.objectsIn('killed')
    let kills = 0
    for (let isDone = false; !isDone; kills += 1) {
      // Each time a little further, over what the tries before it left.
      const killed = scene.activities(breakingAt(objects, kills)).publishLog()
      isDone = await killed.then(
        () => true,
        (error: Error) => {
          expect(error.message).toBe('killed')
          return false
        },
      )
      if (!isDone) expect(await read('checkpoint')).toBeUndefined()
    }
    // Three bundles, three tiles of leaves and one above them, the checkpoint.
    expect(kills).toBe(9)
    expect(await inspect(read)).toMatchObject({ size, entries: size, findings: [] })
  })

  it('by many at once gives one checkpoint that never went back', async () => {
    const { objects, read } = await scene.objectsIn('at-once')
    const { publishLog } = scene.activities(objects)
    await publishLog()
    const sizes: number[] = []
    const publishing = async () => {
      for (let times = 0; times < 4; times += 1) sizes.push((await publishLog()).size)
    }
    const before = await scene.records.log.size()
    await Promise.all([publishing(), publishing(), publishing(), scene.fillTo(before + 40)])
    expect(await publishLog()).toMatchObject({ size: before + 40 })
    expect(await inspect(read)).toMatchObject({ size: before + 40, findings: [] })
    const { client } = scene.gateway
    const listed = client.listObjects('at-once', 'log/checkpoint', true, { IncludeVersion: true })
    const published: number[] = []
    for await (const { versionId } of listed) {
      const object = await client.getObject('at-once', 'log/checkpoint', { versionId })
      const text = Buffer.concat(await object.toArray()).toString()
      published.unshift(openCheckpoint(text, scene.signer.key).size)
    }
    expect(published).toEqual(published.toSorted((one, other) => one - other))
    expect(published.at(-1)).toBe(before + 40)
  })
})

describe('Publishing refuses to rewrite what is published', () => {
  const refused = async (objects: LogObjects, records: unknown) => {
    const parts = { records } as Partial<LogParts>
    const publishing = scene.activities(objects, parts).publishLog()
    await expect(publishing).rejects.toMatchObject({ name: 'LogError', code: 'Inconsistent' })
  }

  it.each([
    ['with leaves gone', 290, undefined],
    ['with the last leaf another', 300, 299],
    ['longer, with a published leaf another', 700, 270],
  ])('%s', async (_name, size, changed) => {
    const { objects, read } = await scene.objectsIn(`refuses-${size}`)
    await scene.activities(objects, { records: leavesOf(300) } as never).publishLog()
    const before = await read('checkpoint')
    await refused(
      objects,
      leavesOf(size, (index) => (index === changed ? 7_000 : index)),
    )
    expect(await read('checkpoint')).toEqual(before)
  })

  it('over a tile that another history left behind', async () => {
    const { objects, read } = await scene.objectsIn('left-behind')
    await objects.writeOnce('tile/0/000', Buffer.alloc(8192), 'application/octet-stream')
    await refused(objects, leavesOf(300))
    expect(await read('checkpoint')).toBeUndefined()
  })

  it('signed by another key', async () => {
    const { objects } = await scene.objectsIn('other-key')
    await scene.activities(objects, { records: leavesOf(3) } as never).publishLog()
    const { publicKey } = generateKeyPairSync('ed25519')
    const x = publicKey.export({ format: 'jwk' }).x!
    const key = { ...scene.signer.key, publicKey: Buffer.from(x, 'base64url') }
    const signer = { ...scene.signer, key }
    const publishing = scene.activities(objects, { signer }).publishLog()
    await expect(publishing).rejects.toMatchObject({ code: 'Unsigned' })
  })
})

describe('An audit that reads every byte', () => {
  it('finds any byte that is changed in any object, and names the object', async () => {
    const { objects, read } = await scene.objectsIn('audited')
    await scene.activities(objects, { records: leavesOf(600) } as never).publishLog()
    const head = openCheckpoint((await read('checkpoint'))!.toString(), scene.signer.key)
    const paths = ['0/000', '0/001', '0/002.p/88', '1/000.p/2']
      .concat(['entries/000', 'entries/001', 'entries/002.p/88'])
      .map((path) => `tile/${path}`)
    for (const path of paths)
      for (const place of [0, 0.4, 0.999]) {
        const changed = async (object: string) => {
          const bytes = await read(object)
          if (object !== path || !bytes) return bytes
          const copy = Buffer.from(bytes)
          copy[Math.floor(copy.length * place)]! ^= 1
          return copy
        }
        const { findings } = await auditLog(changed, head)
        expect(findings.map((each) => each.path)).toEqual([path])
        const gone = async (object: string) => (object === path ? undefined : read(object))
        expect((await auditLog(gone, head)).findings).toMatchObject([{ path }])
      }
  })

  it('compares every leaf on record with what is published', async () => {
    const { objects } = await scene.objectsIn('compared')
    const published = { records: leavesOf(600) } as never
    await scene.activities(objects, published).publishLog()
    expect(await scene.activities(objects, published).auditLog()).toEqual({
      size: 600,
      findings: [],
    })
    // Publishing looks at the last tile, which is as it was.
    const records = leavesOf(600, (index) => (index === 7 ? 7_000 : index))
    const changed = scene.activities(objects, { records } as never)
    expect(await changed.publishLog()).toMatchObject({ isNew: false })
    expect((await changed.auditLog()).findings).toMatchObject([
      { path: 'tile/0/000', en: expect.stringContaining('leaf 7 on record') },
    ])
  })
})

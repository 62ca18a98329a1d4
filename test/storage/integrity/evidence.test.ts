/** What a reading of everything finds of evidence, on the real object store. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ReadingProgress } from '../../../activities/integrity/read-everything.ts'
import { LogError } from '../../../documents/log/error.ts'
import type { EvidenceRef } from '../../../domain/evidence.ts'
import { EvidenceError } from '../../../storage/evidence/error.ts'
import { type Gateway, startGateway } from '../evidence/gateway.ts'
import { type Engine, engines } from '../records/engines.ts'
import { reading, recorded, start, stored } from './scene.ts'

let gateway: Gateway
let engine: Engine
beforeAll(async () => {
  ;[gateway, engine] = await Promise.all([startGateway(), engines.PGlite()])
  await gateway.store.prepare()
}, 300_000)
afterAll(async () => {
  await engine.stop()
  await gateway.stop()
})

describe('evidence on the real object store', () => {
  it('names an object with one flipped bit by key, version, expected and found digest', async () => {
    const { refs } = await recorded(engine.records, async (id) => [
      await stored(gateway, id, 'three'),
    ])
    const [ref] = refs as [EvidenceRef]
    const file = gateway.fileOf(ref.key)
    const bytes = readFileSync(file)
    writeFileSync(
      file,
      bytes.map((byte, at) => (at === 2 ? byte ^ 1 : byte)),
    )
    const { findings } = await reading(gateway, engine.records)()
    writeFileSync(file, bytes)
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ code: 'object-changed', subject: ref.key, version: ref.versionId },
        ...{ expected: ref.sha256, found: expect.stringMatching(/^[0-9a-f]{64}$/) },
      }),
    ])
    expect(findings[0]?.found).not.toBe(ref.sha256)
  })

  it('names an object that is gone, and one that was never locked', async () => {
    const { refs } = await recorded(engine.records, async (id) => {
      const key = `evidence/${id}/unlocked`
      const { versionId } = await gateway.client.putObject(gateway.address.bucket, key, 'free')
      const free = await stored(gateway, id, 'free')
      return [await stored(gateway, id, 'gone'), { ...free, key, versionId: versionId ?? '' }]
    })
    const [gone, free] = refs as [EvidenceRef, EvidenceRef]
    rmSync(gateway.fileOf(gone.key))
    const { findings } = await reading(gateway, engine.records)()
    expect(findings).toEqual([
      expect.objectContaining({ code: 'object-missing', subject: gone.key, expected: gone.sha256 }),
      expect.objectContaining({ code: 'object-unlocked', subject: free.key }),
    ])
  })

  it('tells of a log that does not stand, and of an object that the store fails on, and ends all the same', async () => {
    const { refs } = await recorded(engine.records, async (id) => [
      await stored(gateway, id, 'not given out'),
    ])
    const auditLog = () => Promise.reject(new LogError('Inconsistent', ['no tile', '无瓦片']))
    const inspector: Gateway['store']['inspector'] = (pace) => {
      const inspect = gateway.store.inspector(pace)
      return (ref) =>
        ref.key === refs[0]?.key
          ? Promise.reject(new EvidenceError('StoreUnavailable', 'expected 200, got 500'))
          : inspect(ref)
    }
    const store = { ...gateway.store, inspector }
    const { findings, sound } = await reading({ store }, engine.records, auditLog)()
    expect(sound).toBe(false)
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'log-wrong', found: 'no tile' }),
        expect.objectContaining({ code: 'object-unreadable', subject: refs[0]?.key }),
      ]),
    )
  })

  it('goes on from where an attempt stood that died, and tells what both found once', async () => {
    await recorded(engine.records, async (id) => [
      await stored(gateway, id, 'four'),
      await stored(gateway, id, 'five'),
      await stored(gateway, id, 'six'),
    ])
    const whole = await reading(gateway, engine.records)()
    let left: ReadingProgress | undefined
    const dying = reading(gateway, engine.records)(start(), (progress) => {
      left = progress
      if (progress.phase === 'cases' && progress.read === 3) throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    let told = 0
    const resumed = await reading(gateway, engine.records)(
      JSON.parse(JSON.stringify(left)),
      () => told++,
    )
    expect(resumed.tally).toEqual(whole.tally)
    expect(resumed.codes.toSorted()).toEqual(whole.codes.toSorted())
    // Each object but the three that were read, each batch, and two phases.
    expect(told).toBe(whole.tally.objects - 3 + 1 + 2)
  })
})

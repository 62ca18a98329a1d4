/** Time stamps over checkpoints, each of which renews the one before it; judged by us and by OpenSSL. */
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { inspectLog } from '../../../documents/log/inspect.ts'
import { readRenewals, type Renewal, renewalsPath } from '../../../documents/log/renewals.ts'
import { readTimestampResponse } from '../../../documents/timestamp/response.ts'
import type { LogObjects } from '../../../storage/log/objects.ts'
import { type Scene, startScene } from './scene.ts'

type Read = (path: string) => Promise<Buffer | undefined>

let scene: Scene
let objects: LogObjects
let read: Read
const renewals: Renewal[] = []
beforeAll(async () => {
  scene = await startScene()
  ;({ objects, read } = await scene.objectsIn('stamped'))
}, 120_000)
afterAll(() => scene.stop())

const file = (name: string) => path.join(scene.folder, name)
const anchor = () => readAnchors(scene.certificates[1]!)

const inspect = (reading: Read, more: object = {}) =>
  inspectLog({
    ...{ read: reading, key: scene.signer.key, witnesses: [], quorum: 0 },
    ...{ anchors: anchor(), now: new Date().toISOString(), ...more },
  })

describe('The evidence of the log', () => {
  it('is not stamped before there is a checkpoint, nor without an authority', async () => {
    expect(await scene.activities(objects).renewEvidence()).toBeUndefined()
    await scene.activities(objects).publishLog()
    const none = scene.activities(objects, { timestamp: undefined })
    expect(await none.renewEvidence()).toBeUndefined()
  })

  it('is renewed: each time stamp covers the one before it and the checkpoint', async () => {
    const { publishLog, renewEvidence } = scene.activities(objects)
    for (const size of [5, 260, 260]) {
      await scene.fillTo(size)
      await publishLog()
      renewals.push((await renewEvidence())!)
    }
    expect(renewals.map((each) => each.path)).toEqual([
      'timestamps/5-1.tsr',
      'timestamps/260-2.tsr',
      'timestamps/260-3.tsr',
    ])
    expect(readRenewals(await read(renewalsPath))).toEqual(renewals)
    expect(await inspect(read)).toMatchObject({ timestamps: 3, findings: [] })
  })

  it('stands for OpenSSL', async () => {
    writeFileSync(file('root.pem'), new X509Certificate(scene.certificates[1]!).toString())
    let previous = Buffer.alloc(0)
    for (const renewal of renewals) {
      const response = (await read(renewal.path))!
      writeFileSync(file('stamp.tsr'), response)
      writeFileSync(file('data'), Buffer.concat([previous, Buffer.from(renewal.checkpoint)]))
      const verify = ['-in', file('stamp.tsr'), '-data', file('data'), '-CAfile', file('root.pem')]
      const said = execFileSync('openssl', ['ts', '-verify', ...verify], { stdio: 'pipe' })
      expect(said.toString()).toContain('Verification: OK')
      execFileSync(
        'openssl',
        ['ts', '-reply', '-in', file('stamp.tsr'), '-token_out', '-out', file('token')],
        { stdio: 'pipe' },
      )
      previous = execFileSync('cat', [file('token')])
      expect(previous.equals(readTimestampResponse(response))).toBe(true)
    }
  })

  it('falls where a time stamp is changed, gone, or in the place of another', async () => {
    const found = async (reading: Read, more: object = {}) =>
      (await inspect(reading, more)).findings.map((each) => each.path)
    const [one, two, three] = renewals.map((each) => each.path)
    const changed = async (object: string) => {
      const bytes = await read(object)
      if (object !== two || !bytes) return bytes
      const copy = Buffer.from(bytes)
      copy[copy.length - 20]! ^= 1
      return copy
    }
    // What follows a changed token no longer covers it.
    expect(await found(changed)).toEqual([two, three])
    expect(await found(async (object) => (object === three ? undefined : read(object)))).toEqual([
      three,
    ])
    expect(await found((object) => read(object === one ? two! : object))).toEqual([one, two])
    const withoutFirst = JSON.stringify({ renewals: renewals.slice(1) })
    const cut = async (object: string) =>
      object === renewalsPath ? Buffer.from(withoutFirst) : read(object)
    expect(await found(cut)).toEqual([two])
    const unreadable = async (object: string) =>
      object === renewalsPath ? Buffer.from('{"renewals": 1}') : read(object)
    expect(await found(unreadable)).toEqual([renewalsPath])
  })

  it('falls where nobody renewed it before the authority’s certificate ended', async () => {
    const late = { now: '2999-01-01T00:00:00.000Z' }
    const { findings } = await inspect(read, late)
    expect(findings.map((each) => each.path)).toEqual([renewals.at(-1)?.path])
    expect((await inspect(read, { ...late, anchors: undefined })).findings).toEqual([])
  })

  it('is renewed over what a try that was cut off left behind, and by two at once', async () => {
    const left = Buffer.from('left behind')
    await objects.writeOnce('timestamps/260-4.tsr', left, 'application/timestamp-reply')
    const { renewEvidence } = scene.activities(objects)
    expect((await renewEvidence())?.path).toBe('timestamps/260-5.tsr')
    await Promise.all([renewEvidence(), renewEvidence()])
    expect(await inspect(read)).toMatchObject({ timestamps: 6, findings: [] })
  })
})

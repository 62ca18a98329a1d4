/** A restore drill: what comes back is compared by digest, row for row and byte for byte. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { dumpDatabase, loadDatabase } from '../../../stack/postgres-dump.ts'
import { backUp } from '../../../storage/backup/backup.ts'
import type { Manifest } from '../../../domain/backup.ts'
import { restore } from '../../../storage/backup/restore.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { createLogObjects } from '../../../storage/log/objects.ts'
import { openRecords } from '../../../storage/records/records.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { type Gateway, retentionOf, startGateway } from '../evidence/gateway.ts'
import { reading, recorded, stored } from '../integrity/scene.ts'
import { type Engine, engines } from '../records/engines.ts'
import { saved } from '../records/events.ts'
import { at, eventOf } from '../records/recognition-events.ts'

let gateway: Gateway
let server: Engine
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
beforeAll(async () => {
  ;[gateway, server] = await Promise.all([startGateway(), engines.PostgreSQL()])
  await gateway.store.prepare()
}, 300_000)
afterAll(async () => {
  await server.stop()
  await gateway.stop()
  rmSync(folder, { recursive: true, force: true })
})

const place = (name: string) => path.join(folder, name)
const terms = { retentionYears: 5, clock: () => new Date() }
const storeIn = (bucket: string) => ({ ...gateway.address, bucket })

/** A new database on the server. */
async function newDatabase(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${name}`).finally(() => client.end())
  return Object.assign(new URL(server.url), { pathname: name }).href
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query<object>(query).finally(() => client.end())).rows
}

const keep = (name: string, of: { url: string; bucket: string; temporal?: string[] }) =>
  backUp({
    ...{ databaseUrl: of.url, evidence: storeIn(of.bucket), temporalUrls: of.temporal ?? [] },
    ...{ folder: place(name), dump: dumpDatabase, now: () => new Date(), progress: () => {} },
  })

const putBack = (name: string, to: { url: string; bucket: string; temporal?: string[] }) =>
  restore({
    ...{ databaseUrl: to.url, evidence: storeIn(to.bucket), temporalUrls: to.temporal ?? [] },
    ...{ folder: place(name), load: loadDatabase, progress: () => {} },
  })

/** Digests of all rows, but of the eras of the feed: a database that was restored begins another. */
const digests = ({ records, objects }: Manifest) => ({
  tables: records.tables.filter(({ table }) => table !== 'feed_eras'),
  objects: objects.sha256,
})

describe('a backup', () => {
  it('comes back row for row and byte for byte while the service goes on, and stands when read again', async () => {
    const { records } = server
    const { dossier, refs } = await recorded(records, async (id) => [
      await stored(gateway, id, 'one'),
      await gateway.store.put(
        { dossierId: id, evidenceId: randomUUID() },
        Readable.from([Buffer.alloc(9 * 1024 * 1024, 7)]),
        { mediaType: 'application/pdf', maxBytes: 10 ** 8 },
      ),
    ])
    const state = recognitionFrom(at(1))
    await records.append([eventOf(state, 1, state.published)])
    await records.allocateNumber({ series: 'grant', year: 2026, subject: 'n1' })
    const pointers = createLogObjects({
      ...storeIn('evidence'),
      ...terms,
    })
    await pointers.replace('checkpoint', Buffer.from('first'), {
      mediaType: 'text/plain',
      etag: undefined,
    })
    const { etag } = (await pointers.read('checkpoint'))!
    await pointers.replace('checkpoint', Buffer.from('second'), { mediaType: 'text/plain', etag })
    const temporal = await newDatabase('temporal')
    await ask(temporal, `create table executions as select 'running' as state`)

    // People go on while it is made.
    let acts = 3
    const going = new AbortController()
    const acting = (async () => {
      while (!going.signal.aborted) await records.append([saved(dossier, (acts += 1))])
    })()
    const made = await keep('first', {
      ...{ url: server.url, bucket: 'evidence', temporal: [temporal] },
    }).finally(() => going.abort())
    await acting
    expect(acts).toBeGreaterThan(3)

    const [url, ofTemporal] = [
      await newDatabase('restored'),
      await newDatabase('temporal_restored'),
    ]
    await putBack('first', { url, bucket: 'restored', temporal: [ofTemporal] })
    expect(await ask(ofTemporal, 'select * from executions')).toEqual([{ state: 'running' }])
    const again = await keep('again', { url, bucket: 'restored' })
    expect(digests(again)).toEqual(digests(made))

    const restored = await openRecords(url)
    const store = createEvidenceStore({
      ...storeIn('restored'),
      ...terms,
    })
    for (const ref of refs) {
      expect((await buffer(await store.open(ref))).length).toBe(ref.size)
      expect(await store.verify(ref)).toMatchObject({ ok: true })
    }
    const log = createLogObjects({
      ...storeIn('restored'),
      ...terms,
    })
    expect((await log.read('checkpoint'))?.bytes.toString()).toBe('second')
    expect((await reading({ ...gateway, store }, restored)()).findings).toEqual([])

    // What is rebuilt equals what came back, and the case goes on where it stood.
    const before = await restored.findDossier(dossier)
    await restored.reindex(() => {})
    expect(await restored.findDossier(dossier)).toEqual(before)
    await restored.append([saved(dossier, (before?.dossier.events ?? 0) + 1)])
    expect((await restored.verifyLedger(dossier)).broken).toBeUndefined()
    await restored.close()
  }, 120_000)

  it('keeps the lock of every object until the day that was promised', async () => {
    const [ref] = (
      await recorded(server.records, async (id) => [await stored(gateway, id, 'locked')])
    ).refs
    const before = await retentionOf(gateway, ref!.key, ref!.versionId)
    await keep('locks', { url: server.url, bucket: 'evidence' })
    await putBack('locks', { url: await newDatabase('locks'), bucket: 'locks' })
    const there = { ...gateway, address: storeIn('locks') }
    const { versionId } = await gateway.client.statObject('locks', ref!.key)
    expect(await retentionOf(there, ref!.key, versionId ?? '')).toEqual(before)
  }, 60_000)

  it('is refused where a byte of it changed, and into a place that holds anything', async () => {
    await keep('changed', { url: server.url, bucket: 'evidence' })
    await expect(putBack('changed', { url: server.url, bucket: 'empty' })).rejects.toThrow(
      'expected an empty database',
    )
    const url = await newDatabase('changed')
    await expect(putBack('changed', { url, bucket: 'evidence' })).rejects.toThrow(
      'expected an empty bucket',
    )
    const manifest = JSON.parse(readFileSync(place('changed/manifest.json'), 'utf8')) as Manifest
    appendFileSync(place(`changed/${manifest.records.tables[0]!.file}`), '\n')
    await expect(putBack('changed', { url, bucket: 'empty' })).rejects.toThrow(
      /expected records\/.* with [0-9a-f]{64}, got/,
    )
    await expect(keep('changed', { url: server.url, bucket: 'evidence' })).rejects.toThrow('empty')
  }, 60_000)

  it('of the embedded engine is restored into PostgreSQL, and the other way', async () => {
    const embedded = await engines.PGlite()
    await recorded(embedded.records, async () => [])
    await embedded.records.close()
    await createEvidenceStore({ ...storeIn('nothing'), ...terms }).prepare()
    const made = await keep('embedded', { url: embedded.url, bucket: 'nothing' })
    const url = await newDatabase('moved')
    await putBack('embedded', { url, bucket: 'moved' })
    const there = await keep('moved', { url, bucket: 'moved' })
    const back = `file:${place('back')}`
    await putBack('moved', { url: back, bucket: 'back' })
    expect(digests(there)).toEqual(digests(made))
    expect(digests(await keep('returned', { url: back, bucket: 'back' }))).toEqual(digests(made))
    Object.assign(embedded, { records: await openRecords(embedded.url) })
    await embedded.stop()
  }, 120_000)
})

/** Legal holds on the real object store: they hold, one person cannot release them, and each act is on record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { createHolds } from '../../../storage/holds/holds.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import type { Database } from '../../../storage/records/tables.ts'
import { type Gateway, startGateway } from '../evidence/gateway.ts'
import { stored } from '../integrity/scene.ts'
import { type Engine, engines } from '../records/engines.ts'

let gateway: Gateway
let engine: Engine
let database: Database
beforeAll(async () => {
  ;[gateway, engine] = await Promise.all([startGateway(), engines.PGlite()])
  await gateway.store.prepare()
  await engine.records.close()
  database = await openDatabase(engine.url)
}, 300_000)
afterAll(async () => {
  await database.destroy()
  await gateway.stop()
})

const dossier = '7a1f3c52-6f0e-4d0b-8f7e-0f4f5f3f2f1f'
const at = '2026-11-22T01:00:00.000Z'
const order = { dossier, by: 'Zhou', reason: 'Letter of the court', at }

/** What the store says of a version that is past retention by then. */
async function found(by = '2100-01-01T00:00:00.000Z') {
  const versions = []
  for await (const each of createHolds(database, gateway.address).pastRetention(by))
    versions.push(each)
  return versions
}

describe('legal holds', () => {
  it('hold every version of the case, are released by two persons, and are on record', async () => {
    const holds = createHolds(database, gateway.address)
    const ref = await stored(gateway, dossier, 'held')
    await stored(gateway, '9a1f3c52-6f0e-4d0b-8f7e-0f4f5f3f2f1f', 'of another case')
    // An object without retention: the hold alone keeps it.
    const key = `evidence/${dossier}/free`
    const { bucket } = gateway.address
    const { versionId } = await gateway.client.putObject(bucket, key, 'free')
    const remove = () => gateway.client.removeObject(bucket, key, { versionId: versionId ?? '' })

    expect(await holds.hold(order)).toBe(2)
    const held = (await found()).filter(({ legalHold }) => legalHold)
    expect(held.map((each) => each.key).toSorted()).toEqual([key, ref.key].toSorted())
    await expect(remove()).rejects.toThrow()

    await expect(holds.release({ ...order, second: 'Zhou' })).rejects.toThrow('two persons')
    await expect(remove()).rejects.toThrow()
    expect(await holds.release({ ...order, second: 'Sun', reason: 'The case is over' })).toBe(2)
    expect((await found()).some(({ legalHold }) => legalHold)).toBe(false)
    await remove()
    expect(await holds.list()).toMatchObject([
      { act: 'hold', dossier, by_person: 'Zhou', objects: 2, reason: order.reason },
      { act: 'release', by_person: 'Zhou', second_person: 'Sun', reason: 'The case is over' },
    ])
  })

  it('have a record that nobody changes, and that no single person releases by hand', async () => {
    await expect(sql`update legal_holds set reason = 'x'`.execute(database)).rejects.toThrow(
      'append-only',
    )
    const alone = sql`insert into legal_holds (dossier, act, by_person, second_person, reason, objects, at)
      values (${dossier}, 'release', 'Zhou', 'Zhou', 'x', 1, 'now')`
    await expect(alone.execute(database)).rejects.toThrow('check constraint')
  })

  it('leave alone what is within its retention', async () => {
    expect((await found(new Date().toISOString())).map(({ retainUntil }) => retainUntil)).toEqual(
      [],
    )
    expect((await found()).length).toBeGreaterThan(0)
  })
})

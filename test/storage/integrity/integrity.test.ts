/** What a reading of everything finds, on both engines and the real object store. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openDatabase } from '../../../storage/records/database.ts'
import { openRecords } from '../../../storage/records/records.ts'
import { type Gateway, startGateway } from '../evidence/gateway.ts'
import { type Engine, engines } from '../records/engines.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { at, eventOf } from '../records/recognition-events.ts'
import { began, reading, recorded, stored } from './scene.ts'

let gateway: Gateway
const running: Engine[] = []
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
}, 300_000)
afterAll(async () => {
  for (const each of running) await each.stop()
  await gateway.stop()
})

describe.each(Object.entries(engines))('a reading of everything on %s', (_name, startEngine) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
    running.push(engine)
  }, 300_000)

  /** As somebody who owns the database does it. */
  async function byHand(...statements: string[]) {
    await engine.records.close()
    const database = await openDatabase(engine.url)
    for (const each of statements) await sql.raw(each).execute(database)
    await database.destroy()
    Object.assign(engine, { records: await openRecords(engine.url) })
  }

  it('is sound where everything agrees, disturbs nothing, and counts what it read', async () => {
    const { dossier } = await recorded(engine.records, async (id) => [
      await stored(gateway, id, 'one'),
      await stored(gateway, id, 'two'),
    ])
    const state = recognitionFrom(at(1))
    await engine.records.append([eventOf(state, 1, state.published)])
    const before = await engine.records.findDossier(dossier)
    const { tally, sound, findings } = await reading(gateway, engine.records)()
    expect(findings).toEqual([])
    expect(sound).toBe(true)
    expect(tally).toMatchObject({ cases: 2, objects: 2, bytes: 6 })
    expect(await engine.records.findDossier(dossier)).toEqual(before)
    const [last] = await engine.records.integrity.listRuns({ limit: 1 })
    expect(last).toMatchObject({ beganAt: began, endedAt: began, tally, findings: 0 })
  })

  it('names rows of projections that were changed, removed and invented by hand', async () => {
    const { dossier } = await recorded(engine.records, async () => [])
    const state = recognitionFrom(at(2))
    await engine.records.append([eventOf(state, 1, state.published)])
    const stray = randomUUID()
    await byHand(
      `update cases set stage = 'decision' where id = '${dossier}'`,
      `delete from tasks where id = '${dossier}.2'`,
      `insert into stage_entries values ('${stray}', 1, 'draft', 'now')`,
      `update register_entries set status = 'cancelled'`,
      `insert into register_changes select sequence + 100, '${stray}', kind, at, event, after
        from register_changes limit 1`,
      `delete from feed where dossier = '${dossier}' and position = 3`,
    )
    const { findings, sound } = await reading(gateway, engine.records)()
    expect(sound).toBe(false)
    const named = findings.map(({ code, subject }) => `${code} ${subject}`)
    expect(named).toEqual(
      expect.arrayContaining([
        `row-changed cases ${dossier}: stage`,
        `row-missing tasks ${dossier}.2`,
        `row-missing feed ${dossier}/3`,
        `row-extra stage_entries ${stray}`,
        // No entry of the register without the decision that made it.
        `row-extra register_changes ${stray}/1`,
        expect.stringMatching(/^row-changed register_entries .*: status/),
      ]),
    )
    expect(findings.find(({ code }) => code === 'row-changed')).toMatchObject({
      expected: expect.stringMatching(/^[0-9a-f]{64}$/),
      found: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    // What was found is put right by what rebuilds it.
    await byHand(
      `delete from stage_entries where held_by = '${stray}'`,
      'alter table register_changes disable trigger user',
      `delete from register_changes where entry = '${stray}'`,
      'alter table register_changes enable trigger user',
    )
    await engine.records.reindex(() => {})
    expect((await reading(gateway, engine.records)()).findings).toEqual([])
  })

  it('names the entry of a ledger that was changed, with its hash as it should be and as it is', async () => {
    const { dossier } = await recorded(engine.records, async () => [])
    await byHand(
      'alter table ledger disable trigger ledger_is_append_only',
      `update ledger set entry = jsonb_set(entry, '{at}', '"2020-01-01T00:00:00.000Z"') where dossier = '${dossier}' and position = 2`,
      'alter table ledger enable trigger ledger_is_append_only',
    )
    const { dossier: empty } = await recorded(engine.records, async () => [])
    await byHand(
      'alter table ledger disable trigger ledger_is_append_only',
      `update ledger set entry = entry - 'changes' where dossier = '${empty}' and position = 1`,
      'alter table ledger enable trigger ledger_is_append_only',
    )
    const { findings } = await reading(gateway, engine.records)()
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unreadable', subject: empty }))
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'chain-broken',
        subject: `${dossier}/2`,
        expected: expect.stringMatching(/^[0-9a-f]{64}$/),
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    )
  })
})

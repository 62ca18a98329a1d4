/** Ten years of one recognition, with the cases beside it, on the server that skips time; its ledger is real SQL. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { Records } from '../../../storage/records/records.ts'
import { openFreshRecords } from '../../support/fresh-records.ts'
import type { Run } from '../../support/runs.ts'
import { type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import { penalty, renewal, reportExit } from './beside.ts'
import { type Story, storyOf } from './calendar.ts'
import { begin, type Followed, report } from './steps.ts'
import { expected, yearByYear } from './year-by-year.ts'
import { fileChain, incident, loseHomeLicence, missReport, reportAll } from './years.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ten-years-'))
let records: Records
let rehearsal: Rehearsal
beforeAll(async () => {
  records = await openFreshRecords(path.join(folder, 'records'))
  rehearsal = await startRehearsal({ append: records.append })
}, 300_000)
afterAll(async () => {
  await rehearsal.stop()
  await records.close()
  rmSync(folder, { recursive: true, force: true })
})

let story: Story
let recognition: Followed
let penalised: Awaited<ReturnType<typeof penalty>>
let exit: Awaited<ReturnType<typeof reportExit>>['exit']

const ledger = async () => (await records.readLedger(recognition.id, { limit: 5_000 })).items

async function live(): Promise<void> {
  recognition = (await begin(rehearsal)).recognition
  await reportAll(story, recognition, 1)
  await missReport(story, recognition, 2)
  await reportAll(story, recognition, 3)
  await fileChain(story, recognition, 3)
  await reportAll(story, recognition, 4)
  await incident(story, recognition, 4)
  penalised = await penalty(story, recognition, 4)
  await reportAll(story, recognition, 5)
  await renewal(story, recognition, 5)
  for (const year of [6, 7, 8]) await reportAll(story, recognition, year)
  await loseHomeLicence(story, recognition, 8)
  await reportAll(story, recognition, 9)
  exit = (await reportExit(story, recognition, 10)).exit
  await story.reach(10, '03-15')
  await report(recognition, 'annual-report')
  await story.reach(10, '06-01')
}

describe('Ten years of a recognition', () => {
  it('pass from the grant to the exit, with a penalty and a renewal, and every case comes to its end', async () => {
    story = storyOf(rehearsal, new Date(await rehearsal.now()).getUTCFullYear() + 1)
    await story.reach(0, '06-01')
    await live()
    expect(await recognition.handle.result()).toEqual({ status: 'exited' })
    expect(await exit.handle.result()).toEqual({ outcome: 'exited' })
    expect(await penalised.handle.result()).toEqual({ outcome: 'penalised' })
  }, 300_000)

  it('are in the ledger year by year, in one unbroken chain', async () => {
    const entries = await ledger()
    expect(yearByYear(entries, story.firstYear)).toEqual(expected)
    expect(await records.verifyLedger(recognition.id)).toMatchObject({ entries: entries.length })
  })

  it('change the register where something changed for those who rely on it, and nowhere else', async () => {
    const { items } = await records.register.changes({ entry: recognition.id, limit: 100 })
    const seen = items.map(({ at, kind, after: { chain, types } }) => [
      Number(at.slice(0, 4)) - story.firstYear,
      kind,
      types[0]?.history.at(-1)?.status,
      chain.length,
      types[0]?.validUntil,
    ])
    const [first, second] = [story.day(5, '05-31'), story.day(10, '05-31')]
    expect(seen).toEqual([
      [0, 'granted', 'in-force', 1, first],
      [3, 'chain-changed', 'in-force', 2, first],
      [4, 'status-changed', 'restricted', 2, first],
      [4, 'status-changed', 'in-force', 2, first],
      [5, 'renewed', 'in-force', 2, second],
      [10, 'status-changed', 'exited', 2, second],
      [10, 'status-changed', 'cancelled', 2, second],
    ])
  })

  it('stay far below the limits of Temporal in every run of every case', async () => {
    const runs: Run[] = []
    for (const each of [recognition, penalised, exit]) runs.push(...(await each.runs()))
    for (const run of runs) {
      expect(run.events).toBeLessThan(1_200)
      expect(run.updates).toBeLessThan(500)
      expect(run.bytes).toBeLessThan(1_048_576)
      expect(run.carried).toBeLessThan(131_072)
    }
    expect((await recognition.runs()).length).toBeGreaterThan(1)
  })

  it('leave the settled matters of early years to ledger and projection, and carry the rest', async () => {
    const kept = await recognition.read()
    const whole = await records.findCase<Recognition>('recognition', recognition.id)
    expect(kept.tasks.length).toBeLessThan(whole?.tasks.length ?? 0)
    const owed = (await ledger()).filter(({ event: { act } }) => act === 'duty-owed')
    expect(whole?.duties.map(({ id }) => id)).toEqual(owed.map(({ event }) => event.detail.duty))
    const ids = whole?.tasks.map(({ id }) => id) ?? []
    expect(ids).toEqual(ids.map((_id, index) => `${recognition.id}.${index + 1}`))
  })
})

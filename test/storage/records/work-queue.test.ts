import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PersonName } from '../../../domain/person.ts'
import type { Task } from '../../../domain/task.ts'
import { type Engine, engines } from './engines.ts'
import { opening, task, withTasks } from './events.ts'

const me = { sub: 'liu', name: '刘洋' }
const other = { sub: 'gao', name: '高峰' }

describe.each(Object.entries(engines))('The work queue on %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  /** A case of a new organisation with these tasks; `changes` are of its state. */
  async function caseWith(tasks: Partial<Task>[], changes: Record<string, unknown> = {}) {
    const organisation = `CA ${randomUUID()}`
    const event = opening({ organisation })
    const { dossier } = event
    const listed = tasks.map((each, place) => task(dossier, place + 1, each))
    const next = { ...withTasks(dossier, 2, listed), changes }
    await engine.records.append([event, next])
    return { dossier, organisation }
  }

  const open = async (organisation: string, more: object) => {
    const query = { roles: ['intake'], organisation, limit: 50, ...more }
    const { items } = await engine.records.listTasks(query)
    expect(await engine.records.countTasks(query)).toBe(items.length)
    return items.map((item) => item.task.id.split('.')[1])
  }

  it('tells what was due before a day from what is due on it', async () => {
    const { organisation } = await caseWith([
      { due: '2026-11-20' },
      { due: '2026-11-23' },
      { due: undefined },
    ])
    expect(await open(organisation, { dueBefore: '2026-11-23' })).toEqual(['1'])
    expect(await open(organisation, { dueBy: '2026-11-23' })).toEqual(['1', '2'])
  })

  it('finds the cases that are on hold, until the hold has ended', async () => {
    const hold = {
      id: 'h1',
      by: me,
      at: '2026-11-23T01:00:00.000Z',
      reason: 'Waits for the embassy.',
      until: '2026-12-01',
    }
    const held = await caseWith([{}], { holds: [hold] })
    const ended = { ...hold, ended: { at: '2026-11-24T01:00:00.000Z', by: me } }
    const resumed = await caseWith([{}], { holds: [ended] })
    const again = await caseWith([{}], { holds: [ended, { ...hold, id: 'h2' }] })
    expect(await open(held.organisation, { onHold: true })).toEqual(['1'])
    expect(await open(again.organisation, { onHold: true })).toEqual(['1'])
    expect(await open(resumed.organisation, { onHold: true })).toEqual([])
    const { records } = engine
    const [item] = (
      await records.listTasks({ roles: ['intake'], organisation: resumed.organisation, limit: 1 })
    ).items
    expect(item?.hold).toEqual(ended)
  })

  it('says the kind of the case, when something last happened in it, and the country that is declared', async () => {
    const { dossier, organisation } = await caseWith([{}])
    const { records } = engine
    await records.append([
      {
        ...withTasks(dossier, 3, []),
        act: 'save',
        at: '2026-11-25T01:00:00.000Z',
        detail: { sections: { identity: { country: 'BG' } } },
      },
    ])
    const { items } = await records.listTasks({ roles: ['intake'], organisation, limit: 1 })
    expect(items).toMatchObject([
      { caseKind: 'dossier', caseUpdatedAt: '2026-11-25T01:00:00.000Z', country: 'BG' },
    ])
  })

  it('pages what a person has done, the newest first and nobody else’s', async () => {
    const mine = { sub: randomUUID(), name: 'M' }
    const done = (day: number, closedBy: PersonName = mine): Partial<Task> => ({
      state: 'completed',
      closedBy,
      closedAt: `2026-11-${day}T01:00:00.000Z`,
    })
    await caseWith([done(21), done(23, other), done(22), {}])
    await caseWith([done(24), { ...done(25), state: 'cancelled' }])
    const days: unknown[] = []
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await engine.records.listDone({ sub: mine.sub, limit: 2, after })
      days.push(...page.items.map((item) => item.task.closedAt?.slice(8, 10)))
      after = page.next
    }
    expect(days).toEqual(['24', '22', '21'])
  })

  it('finds what the cases of a person wait for on other desks, and nothing that is theirs to take', async () => {
    const mine = { sub: randomUUID(), name: 'M' }
    const done: Partial<Task> = {
      state: 'completed',
      closedBy: mine,
      closedAt: '2026-11-21T01:00:00.000Z',
    }
    await caseWith([
      done,
      { role: 'head', due: '2026-12-02' },
      { assignee: other, due: '2026-12-01' },
      { assignee: mine },
      { role: 'intake' },
    ])
    await caseWith([{ role: 'head' }])
    const query = { sub: mine.sub, roles: ['intake'], limit: 10 }
    const { items } = await engine.records.listWaiting(query)
    expect(items.map((item) => item.task.id.split('.')[1])).toEqual(['3', '2'])
    expect(await engine.records.countWaiting(query)).toBe(2)
    expect(await engine.records.countWaiting({ ...query, limit: 1 })).toBe(1)
    expect((await engine.records.listWaiting({ ...query, text: 'Izenpe' })).items).toEqual([])
  })
})

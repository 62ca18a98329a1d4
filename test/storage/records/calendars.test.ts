import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import type { CalendarYear } from '../../../domain/calendar-year.ts'
import type { Clock } from '../../../domain/clock.ts'
import { year2026 } from '../../../procedure/calendars/2026.ts'
import { deadline } from '../../../procedure/working-days.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import { type Engine, engines } from './engines.ts'
import { opening } from './events.ts'

const wei = { sub: 'wei', name: '魏 Wei' }
const luo = { sub: 'luo', name: '罗 Luo' }
const made = (year: number, more: Partial<CalendarYear> = {}): CalendarYear => ({
  year,
  source: 'Fictional, of this test',
  daysOff: [[`${year}-01-01`, `${year}-01-10`]],
  makeUpDays: [],
  ...more,
})

describe.each(Object.entries(engines))('Calendars on %s', (name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  const propose = (arrangement: CalendarYear, id: string = randomUUID()) =>
    engine.records.calendars.propose({ id, arrangement, by: wei })
  const confirm = (proposal: string) =>
    engine.records.calendars.decide({ proposal, outcome: 'confirmed', by: luo })
  const loadedYears = async () => (await engine.records.calendars.loaded()).map(({ year }) => year)

  it('begin with what is built in', async () => {
    expect(await engine.records.calendars.loaded()).toEqual([year2026])
    const { items } = await engine.records.calendars.list({ limit: 10 })
    expect(items).toEqual([{ version: 0, status: 'built-in', arrangement: year2026 }])
  })

  it('count once another person has confirmed them, and not before', async () => {
    const id = randomUUID()
    expect(await propose(made(2027), id)).toMatchObject({ version: 1, status: 'proposed' })
    expect(await loadedYears()).toEqual([2026])
    expect(await confirm(id)).toMatchObject({ status: 'loaded', proposedBy: wei, decidedBy: luo })
    expect(await loadedYears()).toEqual([2026, 2027])
    const loaded = await engine.records.calendars.loaded()
    expect(deadline('2026-12-30T04:00:00Z', 2, loaded)).toMatchObject({
      date: '2027-01-11',
      provisional: false,
    })
  })

  it('are proposed once under one id, and one at a time for a year', async () => {
    const id = randomUUID()
    const first = await propose(made(2030), id)
    expect(await propose(made(2030), id)).toEqual(first)
    expect(await propose(made(2030))).toBeUndefined()
    const { decide } = engine.records.calendars
    const reason = 'The notice is another one.'
    expect(await decide({ proposal: id, outcome: 'refused', by: luo, reason })).toMatchObject({
      status: 'refused',
      reason,
    })
    expect(await propose(made(2030))).toMatchObject({ version: 2, status: 'proposed' })
    expect(await loadedYears()).not.toContain(2030)
  })

  it('are decided once: the first decision stands', async () => {
    const proposed = await propose(made(2031))
    const proposal = proposed?.proposal ?? ''
    const outcomes = await Promise.all([
      confirm(proposal),
      engine.records.calendars.decide({ proposal, outcome: 'withdrawn', by: wei }),
    ])
    expect(new Set(outcomes.map(({ status }) => status)).size).toBe(1)
  })

  it('are corrected by a new version, and the old ones are kept', async () => {
    const versions = [made(2032), made(2032, { daysOff: [['2032-01-01', '2032-01-03']] })]
    for (const version of versions) await confirm((await propose(version))?.proposal ?? '')
    const { items } = await engine.records.calendars.list({ year: 2032, limit: 10 })
    expect(items.map(({ version, status }) => [version, status])).toEqual([
      [2, 'loaded'],
      [1, 'replaced'],
    ])
    const loaded = await engine.records.calendars.loaded()
    expect(loaded.find(({ year }) => year === 2032)).toEqual(versions[1])
  })

  it('that are built in give way to a confirmed version of their year', async () => {
    const corrected = { ...made(2026), daysOff: [['2026-12-24', '2026-12-31']] }
    await confirm((await propose(corrected as CalendarYear))?.proposal ?? '')
    const { items } = await engine.records.calendars.list({ year: 2026, limit: 10 })
    expect(items.map(({ version, status }) => [version, status])).toEqual([
      [1, 'loaded'],
      [0, 'replaced'],
    ])
    const loaded = await engine.records.calendars.loaded()
    expect(loaded.filter(({ year }) => year === 2026)).toEqual([corrected])
  })

  it('are listed page by page, the newest first, each once', async () => {
    const whole = await engine.records.calendars.list({ limit: 100 })
    const seen = []
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await engine.records.calendars.list({ after, limit: 2 })
      seen.push(...page.items)
      after = page.next
    }
    expect(seen).toEqual(whole.items)
    const years = seen.map(({ arrangement }) => arrangement.year)
    expect(years).toEqual([...years].sort((one, other) => other - one))
    expect(years).toContain(2026)
  })

  describe('reach', () => {
    const clock = (key: 'C1' | 'C3', more: Partial<Clock> = {}): Clock => ({
      key,
      id: key,
      startedAt: '2041-11-20T01:00:00.000Z',
      workingDays: 5,
      dueDate: '2041-12-21',
      dueInstant: '2041-12-21T16:00:00.000Z',
      provisional: true,
      pauses: [],
      state: 'running',
      ...more,
    })
    async function dossierWith(clocks: Clock[], stage = 'intake') {
      const event = opening()
      await engine.records.append([{ ...event, changes: { ...event.changes, clocks, stage } }])
      return event.dossier
    }
    const reached = async (year: number, limit = 100) => {
      const ids: string[] = []
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await engine.records.listReached({ year, after, limit })
        ids.push(...page.items.map(({ id }) => id))
        after = page.next
      }
      return ids
    }

    it('open dossiers with a clock that runs through their year, each once', async () => {
      const into2042 = await dossierWith([clock('C1'), clock('C3', { dueDate: '2042-01-07' })])
      const in2041 = await dossierWith([clock('C1')])
      await dossierWith([clock('C1', { state: 'met' }), clock('C3', { workingDays: undefined })])
      await dossierWith([clock('C1')], 'closed')
      expect(await reached(2042)).toEqual([into2042])
      expect(await reached(2041, 1)).toEqual([into2042, in2041].sort())
      expect(await reached(2040)).toEqual([])
      expect(await reached(2043)).toEqual([])
    })
  })

  it('accept no change behind the back of the service, and no proposer as confirmer', async () => {
    const proposal = (await propose(made(2050)))?.proposal ?? ''
    await expect(
      engine.records.calendars.decide({ proposal, outcome: 'confirmed', by: wei }),
    ).rejects.toThrow('another person')
    // PGlite belongs to one opening: the guarantee is checked on a database of its own there.
    const own = name === 'PGlite' ? await engines.PGlite() : engine
    const { calendars } = own.records
    const proposed = await calendars.propose({ id: randomUUID(), arrangement: made(2051), by: wei })
    await calendars.decide({ proposal: proposed?.proposal ?? '', outcome: 'confirmed', by: luo })
    if (own !== engine) await own.records.close()
    const database: Kysely<never> = (await openDatabase(own.url)) as never
    for (const statement of [
      'update calendar_proposals set year = 2052',
      'delete from calendar_decisions',
      'truncate calendar_decisions',
      "update calendar_decisions set outcome = 'refused'",
    ])
      await expect(sql.raw(statement).execute(database)).rejects.toThrow('append-only')
    await database.destroy()
  })
})

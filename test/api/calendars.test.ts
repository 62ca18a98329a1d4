import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import type { CalendarImpact } from '../../domain/calendar-impact.ts'
import type { CalendarVersion } from '../../domain/calendar-version.ts'
import type { Clock } from '../../domain/clock.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { filed, problemIn, refusalOf } from './steps.ts'

let service: TestService
let administrator: Caller
let second: Caller
beforeAll(async () => {
  service = await startTestService()
  administrator = service.cast.administrator
  second = service.cast.secondAdministrator
}, startWithinMs)
afterAll(() => service.stop())

const today = dateInShanghai(new Date().toISOString())
const thisYear = Number(today.slice(0, 4))
const made = (year: number, from: string, to: string) => ({
  year,
  source: 'Fictional, of this test',
  daysOff: [[from, to]],
  makeUpDays: [] as string[],
})
/** No day is worked for the rest of this year. */
const restOff = made(thisYear, today, `${thisYear}-12-31`)

const propose = (arrangement: object, caller = administrator, key?: string) =>
  caller.call<CalendarVersion>('/calendars', { body: arrangement, key })
const confirm = (proposal: string | undefined, caller = second) =>
  caller.call<CalendarVersion>(`/calendars/${proposal}/confirmation`, { method: 'POST' })
const refuse = (proposal: string | undefined, caller = second) =>
  caller.call<CalendarVersion>(`/calendars/${proposal}/refusal`, { body: { reason: 'A slip.' } })
const impact = (proposal: string | undefined, query = '') =>
  administrator.call<{ items: CalendarImpact[]; next?: string }>(
    `/calendars/${proposal}/impact${query}`,
  )
const nobody = <T>(path: string) =>
  fetch(service.address + path).then(async (response) => (await response.json()) as T)
const c1 = async (dossier: string): Promise<Clock | undefined> =>
  (await service.cast.intake.read(dossier)).clocks.find(({ key }) => key === 'C1')
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`expected ${what} within 30 seconds`)
    await sleep(50)
  }
}

describe('A calendar', () => {
  it('is public: what counts, with its days off and make-up days, and every version', async () => {
    const { items } = await nobody<{ items: object[] }>('/calendars?limit=1')
    expect(items).toMatchObject([{ year: 2026, version: 0, status: 'built-in' }])
    expect(await nobody('/calendars/2026')).toMatchObject({
      source: '国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)',
      daysOff: expect.arrayContaining([['2026-10-01', '2026-10-07']]),
      makeUpDays: expect.arrayContaining(['2026-10-10']),
    })
    expect((await fetch(`${service.address}/calendars/2099`)).status).toBe(404)
    expect((await fetch(`${service.address}/calendars/next`)).status).toBe(422)
  })

  it('answers whoever asks when a period ends', async () => {
    expect(await nobody('/working-days?from=2026-09-24&days=5')).toEqual({
      from: '2026-09-24',
      days: 5,
      date: '2026-10-09',
      instant: '2026-10-09T16:00:00.000Z',
      provisional: false,
    })
    expect(await nobody('/working-days?from=2026-11-23&days=30')).toMatchObject({
      provisional: true,
    })
    for (const query of [
      '',
      '?from=2026-02-30&days=5',
      '?from=9999-12-31&days=1',
      '?from=2026-01-01&days=0',
      '?from=2026-01-01&days=1001',
    ])
      expect((await fetch(`${service.address}/working-days${query}`)).status).toBe(422)
  })

  it('is refused with everything that is wrong with it, in both languages', async () => {
    const body = { ...made(2080, '2080-01-03', '2080-01-01'), makeUpDays: ['2080-01-02'] }
    const authorization = `Bearer ${await service.tokenOf(service.people.administrator)}`
    const errors = async (language: string) => {
      const answer = await problemIn(
        await fetch(`${service.address}/calendars`, {
          method: 'POST',
          headers: {
            authorization,
            'accept-language': language,
            'content-type': 'application/json',
            'idempotency-key': 'wrong',
          },
          body: JSON.stringify(body),
        }),
      )
      expect([answer.status, answer.type]).toEqual([422, 'invalid'])
      return answer.problem.errors
    }
    expect(await errors('en')).toEqual([
      {
        pointer: '/daysOff/0',
        detail: '/daysOff/0: Expected the last day not to lie before the first',
      },
      {
        pointer: '/makeUpDays/0',
        detail:
          '/makeUpDays/0: Expected a Saturday or Sunday: other days are worked without being made up for',
      },
    ])
    expect(await errors('zh-CN')).toMatchObject([
      { detail: '/daysOff/0：最后一日不应早于第一日' },
      { detail: '/makeUpDays/0：应为星期六或者星期日：其他日期无须调休即为工作日' },
    ])
  })

  it('is the business of administrators alone', async () => {
    const { proposal } = await propose(made(2081, '2081-01-01', '2081-01-03'))
    for (const part of ['applicant', 'officer', 'head', 'auditor'] as const) {
      const caller = service.cast[part]
      for (const attempt of [
        propose(made(2082, '2082-01-01', '2082-01-01'), caller),
        confirm(proposal, caller),
        refuse(proposal, caller),
      ])
        expect(await refusalOf(attempt)).toMatchObject({ status: 403, type: 'not-entitled' })
    }
    expect((await fetch(`${service.address}/calendars/${proposal}/impact`)).status).toBe(401)
    const { items } = await service.cast.auditor.call<{ items: CalendarVersion[] }>(
      '/calendars/2081/versions',
    )
    expect(items).toMatchObject([{ status: 'proposed', proposedBy: { sub: 'luo' } }])
    // Who proposed it is nobody's business outside.
    expect(JSON.stringify(await nobody('/calendars?year=2081'))).not.toContain('luo')
  })
})

describe('Two people load a calendar', () => {
  it('and the proposer is never one who confirms', async () => {
    const { proposal } = await propose(made(2083, '2083-01-01', '2083-01-03'))
    expect(await refusalOf(confirm(proposal, administrator))).toMatchObject({
      status: 403,
      type: 'separation-of-duty',
    })
    expect((await fetch(`${service.address}/calendars/2083`)).status).toBe(404)
    expect(await confirm(proposal)).toMatchObject({
      status: 'loaded',
      proposedBy: { sub: 'luo' },
      decidedBy: { sub: 'wei' },
    })
    expect(await nobody('/calendars/2083')).toMatchObject({ version: 1, status: 'loaded' })
    // A repetition is answered, another decision is refused.
    expect(await confirm(proposal)).toMatchObject({ status: 'loaded' })
    expect((await refusalOf(refuse(proposal))).type).toBe('matter-closed')
  })

  it('or one of them refuses it, or its proposer withdraws it', async () => {
    const year = made(2084, '2084-01-01', '2084-01-03')
    const first = await propose(year)
    expect((await refusalOf(propose(year, second))).type).toBe('condition-open')
    expect(await refuse(first.proposal)).toMatchObject({ status: 'refused', reason: 'A slip.' })
    const another = await propose(year)
    expect(another.version).toBe(2)
    expect(await refuse(another.proposal, administrator)).toMatchObject({ status: 'withdrawn' })
    expect((await refusalOf(confirm(another.proposal))).type).toBe('matter-closed')
    expect((await fetch(`${service.address}/calendars/2084`)).status).toBe(404)
  })

  it('and a repeated proposal is one, another one under its key is refused', async () => {
    const key = randomUUID()
    const year = made(2085, '2085-01-01', '2085-01-03')
    const first = await propose(year, administrator, key)
    expect(await propose(year, administrator, key)).toEqual(first)
    const other = propose({ ...year, source: 'Another' }, administrator, key)
    expect((await refusalOf(other)).type).toBe('idempotency-key-reused')
    expect((await refusalOf(confirm(randomUUID()))).status).toBe(404)
  })
})

describe('A running clock', () => {
  it('is moved by a correction, becomes provisional, and final once the next year is loaded', async () => {
    const dossier = await filed(service.cast)
    const untouched = (await service.cast.applicant.open()).dossier
    const before = await c1(dossier)
    const correction = await propose(restOff)

    // What it would do is seen before it is done.
    const preview = (await impact(correction.proposal)).items
    expect(preview).toEqual([
      {
        dossier,
        clocks: [
          {
            clock: 'C1',
            before: { dueDate: before?.dueDate, provisional: before?.provisional },
            after: { dueDate: expect.stringMatching(`^${thisYear + 1}-`), provisional: true },
          },
        ],
      },
    ])
    expect(await c1(dossier)).toEqual(before)

    await confirm(correction.proposal)
    await until(async () => (await impact(correction.proposal)).items.length === 0, 'no impact')
    const provisional = await c1(dossier)
    expect(provisional).toMatchObject({ ...preview[0]?.clocks[0]?.after, state: 'running' })

    const next = thisYear + 1
    const arrangement = made(next, `${next}-01-01`, `${next}-01-20`)
    const loading = await propose(arrangement)
    await confirm(loading.proposal)
    await until(async () => (await c1(dossier))?.provisional === false, 'a final date')
    const final = await c1(dossier)
    const answer = await nobody<{ date: string; provisional: boolean }>(
      `/working-days?from=${dateInShanghai(final?.startedAt ?? '')}&days=${final?.workingDays}`,
    )
    expect(answer).toMatchObject({ date: final?.dueDate, provisional: false })
    expect((final?.dueDate ?? '') > `${next}-01-20`).toBe(true)

    // Task and ledger say so too.
    const [task] = (await service.cast.intake.read(dossier)).tasks
    expect(task?.due).toBe(final?.dueDate)
    const moves = (await ledgerOf(service.cast.auditor, dossier)).filter(
      ({ event }) => event.act === 'clock-recomputed',
    )
    expect(moves.map(({ event }) => event.detail)).toMatchObject([
      { clock: 'C1', from: before?.dueDate, to: provisional?.dueDate },
      { clock: 'C1', from: provisional?.dueDate, to: final?.dueDate },
    ])
    const others = await ledgerOf(service.cast.auditor, untouched)
    expect(others.map(({ event }) => event.act)).toEqual(['open'])
  })

  it('of a dossier that is filed afterwards counts by what is loaded', async () => {
    expect((await c1(await filed(service.cast)))?.dueDate.slice(0, 4)).toBe(String(thisYear + 1))
  })
})

describe('The impact', () => {
  it('comes in pages, each dossier once', async () => {
    await Promise.all([filed(service.cast), filed(service.cast), filed(service.cast)])
    const next = thisYear + 1
    const { proposal } = await propose(made(next, `${next}-01-01`, `${next}-02-20`))
    const whole = (await impact(proposal)).items.map(({ dossier }) => dossier)
    expect(whole.length).toBeGreaterThanOrEqual(4)
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await impact(proposal, `?limit=1${after ? `&after=${after}` : ''}`)
      seen.push(...page.items.map(({ dossier }) => dossier))
      after = page.next
    }
    expect(seen).toEqual(whole)
    for (const query of ['?limit=0', '?after=x', '?page=2'])
      expect((await refusalOf(impact(proposal, query))).status).toBe(422)
    await refuse(proposal)
  })
})

/** Calendars: public, loaded by two people, refused with everything that is wrong with them. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CalendarVersion } from '../../domain/calendar-version.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { type CalendarDesk, calendarDesk, made } from './calendar-desk.ts'
import { problemIn, refusalOf } from './steps.ts'

let service: TestService
let desk: CalendarDesk
beforeAll(async () => {
  service = await startTestService()
  desk = calendarDesk(service)
}, startWithinMs)
afterAll(() => service.stop())

describe('A calendar', () => {
  it('is public: what counts, with its days off and make-up days, and every version', async () => {
    const { items } = await desk.nobody<{ items: object[] }>('/calendars?limit=1')
    expect(items).toMatchObject([{ year: 2026, version: 0, status: 'built-in' }])
    expect(await desk.nobody('/calendars/2026')).toMatchObject({
      source: '国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)',
      daysOff: expect.arrayContaining([['2026-10-01', '2026-10-07']]),
      makeUpDays: expect.arrayContaining(['2026-10-10']),
    })
    expect((await fetch(`${service.address}/calendars/2099`)).status).toBe(404)
    expect((await fetch(`${service.address}/calendars/next`)).status).toBe(422)
  })

  it('answers whoever asks when a period ends', async () => {
    expect(await desk.nobody('/working-days?from=2026-09-24&days=5')).toEqual({
      from: '2026-09-24',
      days: 5,
      date: '2026-10-09',
      instant: '2026-10-09T16:00:00.000Z',
      provisional: false,
    })
    expect(await desk.nobody('/working-days?from=2026-11-23&days=30')).toMatchObject({
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
    const { proposal } = await desk.propose(made(2081, '2081-01-01', '2081-01-03'))
    for (const part of ['applicant', 'officer', 'head', 'auditor'] as const) {
      const caller = service.cast[part]
      for (const attempt of [
        desk.propose(made(2082, '2082-01-01', '2082-01-01'), caller),
        desk.confirm(proposal, caller),
        desk.refuse(proposal, caller),
      ])
        expect(await refusalOf(attempt)).toMatchObject({ status: 403, type: 'not-entitled' })
    }
    expect((await fetch(`${service.address}/calendars/${proposal}/impact`)).status).toBe(401)
    const { items } = await service.cast.auditor.call<{ items: CalendarVersion[] }>(
      '/calendars/2081/versions',
    )
    expect(items).toMatchObject([{ status: 'proposed', proposedBy: { sub: 'luo' } }])
    // Who proposed it is nobody's business outside.
    expect(JSON.stringify(await desk.nobody('/calendars?year=2081'))).not.toContain('luo')
  })
})

describe('Two people load a calendar', () => {
  it('and the proposer is never one who confirms', async () => {
    const { proposal } = await desk.propose(made(2083, '2083-01-01', '2083-01-03'))
    expect(await refusalOf(desk.confirm(proposal, service.cast.administrator))).toMatchObject({
      status: 403,
      type: 'separation-of-duty',
    })
    expect((await fetch(`${service.address}/calendars/2083`)).status).toBe(404)
    expect(await desk.confirm(proposal)).toMatchObject({
      status: 'loaded',
      proposedBy: { sub: 'luo' },
      decidedBy: { sub: 'wei' },
    })
    expect(await desk.nobody('/calendars/2083')).toMatchObject({ version: 1, status: 'loaded' })
    // A repetition is answered, another decision is refused.
    expect(await desk.confirm(proposal)).toMatchObject({ status: 'loaded' })
    expect((await refusalOf(desk.refuse(proposal))).type).toBe('matter-closed')
  })

  it('or one of them refuses it, or its proposer withdraws it', async () => {
    const year = made(2084, '2084-01-01', '2084-01-03')
    const first = await desk.propose(year)
    expect((await refusalOf(desk.propose(year, service.cast.secondAdministrator))).type).toBe(
      'condition-open',
    )
    expect(await desk.refuse(first.proposal)).toMatchObject({
      status: 'refused',
      reason: 'A slip.',
    })
    const another = await desk.propose(year)
    expect(another.version).toBe(2)
    expect(await desk.refuse(another.proposal, service.cast.administrator)).toMatchObject({
      status: 'withdrawn',
    })
    expect((await refusalOf(desk.confirm(another.proposal))).type).toBe('matter-closed')
    expect((await fetch(`${service.address}/calendars/2084`)).status).toBe(404)
  })

  it('and a repeated proposal is one, another one under its key is refused', async () => {
    const key = randomUUID()
    const year = made(2085, '2085-01-01', '2085-01-03')
    const first = await desk.propose(year, service.cast.administrator, key)
    expect(await desk.propose(year, service.cast.administrator, key)).toEqual(first)
    const other = desk.propose({ ...year, source: 'Another' }, service.cast.administrator, key)
    expect((await refusalOf(other)).type).toBe('idempotency-key-reused')
    expect((await refusalOf(desk.confirm(randomUUID()))).status).toBe(404)
  })
})

import { describe, expect, it } from '@jest/globals'
import { clockMoves } from '../../domain/calendar-impact.ts'
import type { Clock } from '../../domain/clock.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'

const fictional = {
  year: 2027,
  source: 'Fictional, of this test',
  daysOff: [['2027-01-01', '2027-01-05']] as const,
  makeUpDays: [],
}
const calendar = [year2026, fictional]
const provisional: Clock = {
  key: 'C3',
  id: 'C3',
  startedAt: '2026-11-23T04:00:00.000Z',
  workingDays: 30,
  dueDate: '2027-01-04',
  dueInstant: '2027-01-04T16:00:00.000Z',
  provisional: true,
  pauses: [],
  state: 'running',
}

describe('A calendar', () => {
  it('moves a provisional clock and makes it final', () => {
    expect(clockMoves([provisional], calendar)).toEqual([
      {
        clock: 'C3',
        before: { dueDate: '2027-01-04', provisional: true },
        after: { dueDate: '2027-01-07', provisional: false },
      },
    ])
  })

  it('makes a clock final that it does not move', () => {
    const early = { ...provisional, dueDate: '2027-01-07' }
    expect(clockMoves([early], calendar)[0]).toMatchObject({
      after: { dueDate: '2027-01-07', provisional: false },
    })
  })

  it('counts the times that are not counted as the clock itself does', () => {
    const pauses = [
      { matter: 'p1', from: '2026-12-01T04:00:00.000Z', to: '2026-12-03T04:00:00.000Z' },
    ]
    expect(clockMoves([{ ...provisional, pauses }], calendar)[0]?.after.dueDate).toBe('2027-01-11')
  })

  it.each<[string, Partial<Clock>]>([
    ['is final and right', { workingDays: 20, dueDate: '2026-12-21', provisional: false }],
    ['is paused', { state: 'paused' }],
    ['is met', { state: 'met' }],
    ['has expired', { state: 'expired' }],
    ['has a last day that a person set', { workingDays: undefined }],
  ])('leaves a clock alone that %s', (_what, more) => {
    expect(clockMoves([{ ...provisional, ...more }], calendar)).toEqual([])
  })
})

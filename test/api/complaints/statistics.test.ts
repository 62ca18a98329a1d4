import { describe, expect, it } from '@jest/globals'
import { boundsOf, statisticsOf } from '../../../api/complaints/statistics.ts'
import { year2026 } from '../../../procedure/calendars/2026.ts'

const nothing = { refused: 0, transferred: 0, upheld: 0, 'partly-upheld': 0, dismissed: 0 }

describe('Statistics of complaints', () => {
  it('count by the quarter of receipt in Shanghai, on time and late, with the median of working days', () => {
    const complaints = [
      // The first minute of April there; upheld after 1 working day.
      {
        openedAt: '2026-03-31T16:01:00.000Z',
        closedAt: '2026-04-02T02:00:00.000Z',
        outcome: 'upheld',
        late: [],
      },
      // 5 working days, in the week after.
      {
        openedAt: '2026-04-13T02:00:00.000Z',
        closedAt: '2026-04-20T02:00:00.000Z',
        outcome: 'dismissed',
        late: ['complaint-answer'],
      },
      {
        openedAt: '2026-04-13T02:00:00.000Z',
        closedAt: '2026-04-14T02:00:00.000Z',
        outcome: 'transferred',
        late: [],
      },
      { openedAt: '2026-04-13T02:00:00.000Z', late: ['complaint-acceptance'] },
    ]
    const { quarters } = statisticsOf(2026, complaints, [year2026])
    expect(quarters[1]).toEqual({
      quarter: 2,
      received: 4,
      open: 1,
      outcomes: { ...nothing, upheld: 1, dismissed: 1, transferred: 1 },
      acceptedLate: 1,
      answeredOnTime: 1,
      answeredLate: 1,
      medianWorkingDays: 1,
    })
    expect(quarters[0]).toEqual({
      quarter: 1,
      received: 0,
      open: 0,
      outcomes: nothing,
      acceptedLate: 0,
      answeredOnTime: 0,
      answeredLate: 0,
    })
  })

  it('take the median of an even number from the two in the middle', () => {
    const closed = (closedAt: string) => ({
      openedAt: '2026-04-13T02:00:00.000Z',
      closedAt,
      outcome: 'upheld',
      late: [],
    })
    const two = [closed('2026-04-14T02:00:00.000Z'), closed('2026-04-17T02:00:00.000Z')]
    expect(statisticsOf(2026, two, [year2026]).quarters[1]?.medianWorkingDays).toBe(2.5)
  })

  it('are of a year in Shanghai', () => {
    expect(boundsOf(2026)).toEqual({
      from: '2025-12-31T16:00:00.000Z',
      before: '2026-12-31T16:00:00.000Z',
    })
  })
})

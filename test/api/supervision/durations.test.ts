import { describe, expect, it } from '@jest/globals'
import { durationsOf } from '../../../api/supervision/durations.ts'
import { createRemembered } from '../../../api/supervision/remembered.ts'
import { year2026 } from '../../../procedure/calendars/2026.ts'

const entry = (dossier: string, stage: string, at: string) => ({
  dossier,
  stage,
  at: `2026-${at}T02:00:00.000Z`,
})

describe('Durations', () => {
  it('are medians of working days, a stage that is entered twice counted once with both', () => {
    const entries = [
      // Monday 2 to Wednesday 4 March, then a correction until Friday and intake until Monday.
      entry('a', 'intake', '03-02'),
      entry('a', 'correction', '03-04'),
      entry('a', 'intake', '03-06'),
      entry('a', 'technical-checks', '03-09'),
      entry('a', 'delivery', '03-11'),
      entry('b', 'intake', '03-02'),
      entry('b', 'technical-checks', '03-03'),
      entry('b', 'delivery', '03-09'),
    ]
    expect(durationsOf(2026, entries, [year2026])).toEqual({
      year: 2026,
      decided: 2,
      medianWorkingDays: 3,
      stages: [
        { stage: 'intake', dossiers: 2, medianWorkingDays: 2 },
        { stage: 'correction', dossiers: 1, medianWorkingDays: 2 },
        { stage: 'technical-checks', dossiers: 2, medianWorkingDays: 3 },
      ],
    })
  })
})

describe('Remembered answers', () => {
  it('are made once for all who ask, and again after a failure', async () => {
    const remembered = createRemembered<number>(10, 60_000)
    let made = 0
    const make = async () => (made += 1)
    expect(await Promise.all([remembered('a', make), remembered('a', make)])).toEqual([1, 1])
    expect(await remembered('b', make)).toBe(2)
    await expect(remembered('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await remembered('c', make)).toBe(3)
  })
})

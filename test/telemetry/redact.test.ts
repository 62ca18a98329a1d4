/** What tells of people is taken out of what is logged, whoever wrote it; how much time a clock leaves is counted in working days. */
import { describe, expect, it } from '@jest/globals'
import { createLog } from '../../telemetry/log.ts'
import { headroom } from '../../telemetry/metrics/case-gauges.ts'

function logged(fields: object, message: string): string {
  const lines: string[] = []
  createLog('info', { write: (line) => void lines.push(line) }).info(fields, message)
  return lines.join('')
}

describe('A line of the log', () => {
  it('has no address, number or token that a message brought along', () => {
    const cause = new Error(
      '550 <wang.wei@example.cn> rejected, call 13912345678 or +44 20 7946 0958',
    )
    const line = logged(
      { err: new Error('not sent to 王伟@例子.公司', { cause }), detail: 'id 11010519491231002X' },
      'Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJsaXUifQ.c2ln was refused',
    )
    for (const told of ['wang.wei', '王伟', '13912345678', '7946', '11010519491231002X', 'eyJ'])
      expect(line).not.toContain(told)
    expect(line).toContain('550 <[e-mail]> rejected')
  })

  it('has none of the fields that hold people, at any depth that is logged', () => {
    const person = { sub: 'liu', name: '刘洋', organisation: 'MIIT' }
    const line = logged({ by: person, task: { assignee: person, last: { holder: person } } }, 'x')
    expect(line).not.toMatch(/刘洋|liu/)
  })

  it('keeps what says where it is from', () => {
    const id = '00000000-1111-4222-8333-139123456789'
    expect(logged({ case: id, at: '2026-11-22T03:00:00.000Z', ms: 13912345678 }, 'done')).toMatch(
      new RegExp(`${id}.*2026-11-22T03:00:00.000Z.*13912345678`),
    )
  })
})

describe('The working days that a clock leaves', () => {
  const calendar = [
    {
      year: 2026,
      source: 'test',
      daysOff: [['2026-10-01', '2026-10-07'] as const],
      makeUpDays: ['2026-10-10'],
    },
  ]
  const wednesday = '2026-09-30T02:00:00.000Z'

  it('are none on its last day, and less than none after it', () => {
    expect(headroom('2026-09-30', wednesday, calendar)).toBe(0)
    expect(headroom('2026-09-29', wednesday, calendar)).toBe(-1)
  })

  it('leave out days off and count days that are worked instead', () => {
    expect(headroom('2026-10-08', wednesday, calendar)).toBe(1)
    expect(headroom('2026-10-10', wednesday, calendar)).toBe(3)
  })

  it('are counted from the day in Shanghai', () => {
    expect(headroom('2026-10-08', '2026-09-30T16:30:00.000Z', calendar)).toBe(1)
    expect(headroom('2026-09-30', '2026-09-30T16:30:00.000Z', calendar)).toBe(-1)
  })
})

/** Working days that are left of a period. */
import { expect, it } from '@jest/globals'
import { todayInShanghai, workingDaysLeft } from '../../../web/acts/working-days.ts'

const calendar = { daysOff: [['2026-10-01', '2026-10-08']], makeUpDays: ['2026-10-10'] }

it('counts neither the day itself nor weekends nor holidays, but weekends that are worked', () => {
  expect(workingDaysLeft('2026-09-30', '2026-10-12', calendar)).toBe(3)
  expect(workingDaysLeft('2026-11-20', '2026-11-23', calendar)).toBe(1)
})

it('counts Monday to Friday where no calendar is known', () => {
  expect(workingDaysLeft('2027-01-01', '2027-01-08', undefined)).toBe(5)
})

it('is nothing on the last day, and negative from the day after', () => {
  expect(workingDaysLeft('2026-11-20', '2026-11-20', calendar)).toBe(0)
  expect(workingDaysLeft('2026-11-21', '2026-11-20', calendar)).toBe(-1)
  expect(workingDaysLeft('2026-11-25', '2026-11-20', calendar)).toBe(-3)
})

it('begins the day at midnight in Shanghai', () => {
  expect(todayInShanghai(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(todayInShanghai(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
})

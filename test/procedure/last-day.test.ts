import { describe, expect, it } from '@jest/globals'
import { clockIds } from '../../procedure/deadlines.ts'
import { overAt } from '../../procedure/last-day.ts'
import { type RuleSet, ruleSets } from '../../procedure/rule-set.ts'

const startedAt = '2026-11-21T08:00:00.000Z'
const until = '2027-03-31'
const { Demonstration, 'Demonstration-By-Hand': byHand, ...ofLaw } = ruleSets

describe('The last day of a clock', () => {
  it.each(Object.keys(ofLaw))('is over with its midnight in Asia/Shanghai under %s', (id) => {
    const rules: RuleSet = ruleSets[id as keyof typeof ofLaw]
    for (const clock of clockIds)
      expect(overAt(rules, { clock, startedAt, until })).toBe('2027-03-31T16:00:00.000Z')
  })

  it.each([
    [1, Demonstration],
    [3, byHand],
  ])(
    'is over within %d min where a demonstration waits for it, and with its midnight elsewhere',
    (minutes, rules) => {
      const left = (clock: string) =>
        Date.parse(overAt(rules, { clock, startedAt, until })) - Date.parse(startedAt)
      const short = clockIds.filter((clock) => left(clock) <= minutes * 60_000)
      expect(short).toEqual(['annual-report', 'exit-end'])
    },
  )
})

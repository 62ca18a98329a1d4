import { describe, expect, it } from '@jest/globals'
import { clockIds } from '../../procedure/deadlines.ts'
import { overAt } from '../../procedure/last-day.ts'
import { type RuleSet, ruleSets } from '../../procedure/rule-set.ts'

const startedAt = '2026-11-21T08:00:00.000Z'
const until = '2027-03-31'
const { Demonstration, ...ofLaw } = ruleSets

describe('The last day of a clock', () => {
  it.each(Object.keys(ofLaw))('is over with its midnight in Asia/Shanghai under %s', (id) => {
    const rules: RuleSet = ruleSets[id as keyof typeof ofLaw]
    for (const clock of clockIds)
      expect(overAt(rules, { clock, startedAt, until })).toBe('2027-03-31T16:00:00.000Z')
  })

  it('is over within a minute where a demonstration waits for it, and with its midnight elsewhere', () => {
    const left = (clock: string) =>
      Date.parse(overAt(Demonstration, { clock, startedAt, until })) - Date.parse(startedAt)
    const short = clockIds.filter((clock) => left(clock) <= 60_000)
    expect(short).toEqual(['annual-report', 'exit-end'])
  })
})

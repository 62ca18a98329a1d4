/** The public comment period: within the period for deciding, and closed to the millisecond. */
import { describe, expect, it } from '@jest/globals'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { asksForComments, commentRefusal } from '../../procedure/public-comment.ts'
import { currentRuleSet, ruleSets } from '../../procedure/rule-set.ts'
import { daysAfter, deadline, endOfDay } from '../../procedure/working-days.ts'

const draft = ruleSets['Draft-2024']
const { publicComment } = draft
const dueInstant = '2026-06-15T16:00:00.000Z'
const open = {
  stage: 'public-comment',
  clocks: [{ key: 'public-comment', state: 'running', dueInstant }],
}
const at = '2026-06-10T00:00:00.000Z'
const refused = (facts: Parameters<typeof commentRefusal>[0], when = at) =>
  commentRefusal(facts, draft, when)?.type

describe('The public comment period', () => {
  it('is asked for by the draft of 2024 alone, and before a first recognition only', () => {
    const asking = Object.values(ruleSets).filter((rules) => asksForComments(rules, {}))
    expect(asking.map(({ id }) => id)).toEqual(['Draft-2024'])
    expect(asksForComments(draft, { renews: { number: '1' } })).toBe(false)
    expect(asksForComments(draft, { changes: { number: '1' } })).toBe(false)
    expect(asksForComments(currentRuleSet, {})).toBe(false)
  })

  it('with the objection before it leaves days for deciding within C3, whenever the case is accepted', () => {
    for (let day = '2026-01-01'; day < '2026-11-01'; day = daysAfter(day, 1)) {
      const accepted = `${day}T04:00:00.000Z`
      const end = (from: string, days: number) => deadline(from, days, [year2026]).date
      const objected = end(accepted, publicComment.objectionWorkingDays)
      const commented = end(endOfDay(objected), publicComment.workingDays)
      const drafted = end(endOfDay(commented), 3)
      expect([day, drafted <= end(accepted, draft.decisionWorkingDays)]).toEqual([day, true])
    }
  })

  it('takes comments to the last instant, and none at it', () => {
    expect(refused(open)).toBeUndefined()
    expect(refused(open, '2026-06-15T15:59:59.999Z')).toBeUndefined()
    expect(refused(open, dueInstant)).toBe('CommentsClosed')
  })

  it('takes none before it is opened, after it is closed, or of a case that is withdrawn', () => {
    expect(refused({ ...open, clocks: [] })).toBe('CommentsClosed')
    expect(refused({ ...open, stage: 'decision' })).toBe('CommentsClosed')
    expect(refused({ ...open, withdrawal: {} })).toBe('CommentsClosed')
    const [clock] = open.clocks
    expect(refused({ ...open, clocks: [{ ...clock!, state: 'expired' }] })).toBe('CommentsClosed')
  })

  it('takes as many as the rule set allows', () => {
    const { mostComments } = publicComment
    expect(refused({ ...open, commentsReceived: mostComments - 1 })).toBeUndefined()
    expect(refused({ ...open, commentsReceived: mostComments })).toBe('CommentsClosed')
  })
})

import { describe, expect, it } from '@jest/globals'
import { isPast, stages } from '../../procedure/stages.ts'

const inOrder = [
  'draft',
  'intake',
  'technical-checks',
  'verification',
  'expert-review',
  'public-comment',
  'hearing',
  'decision',
  'delivery',
  'closed',
] as const

describe('The stages of a dossier', () => {
  it('are left behind in the order of the law', () => {
    for (const [later, current] of inOrder.entries())
      for (const [earlier, stage] of inOrder.entries())
        expect([current, stage, isPast(current, stage)]).toEqual([current, stage, later > earlier])
  })

  it('hold correction as an episode of intake: neither leaves the other behind', () => {
    expect(isPast('correction', 'intake')).toBe(false)
    expect(isPast('intake', 'correction')).toBe(false)
    expect(isPast('technical-checks', 'correction')).toBe(true)
    expect(isPast('correction', 'draft')).toBe(true)
  })

  it('never leave themselves behind', () => {
    for (const stage of stages) expect(isPast(stage, stage)).toBe(false)
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Recognition } from '../../../domain/recognition/state.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { handedOver } from '../../../workflows/recognition/hand-over.ts'
import { involvedInEnding } from '../../../procedure/recognition/acts.ts'

const at = '2026-11-21T00:00:00.000Z'
const text = { en: 'Found', 'zh-CN': '发现' }
const person = (sub: string) => ({ sub, name: sub })

/** A recognition with many settled findings and inspections, each by another person. */
function old(count: number): Recognition {
  const numbers = Array.from({ length: count }, (_, each) => each + 1)
  return {
    ...recognitionFrom(at),
    findings: numbers.map((each) => ({
      ...{ id: `f${each}`, at, by: person(`finder ${each}`), state: 'closed' as const },
      content: { source: 'inspection' as const, severity: 'minor' as const, text },
    })) as unknown as Recognition['findings'],
    inspections: numbers.map((each) => ({
      ...{ id: `v${each}`, level: 'ministry' as const, body: 'MIIT', by: person('planner'), at },
      state: each === 3 ? ('planned' as const) : ('closed' as const),
      plan: {
        ...{ announced: true, subject: 'Keys', date: '2026-11-21', recordBy: '2026-11-28' },
        inspectors: [person(`inspector ${each}`), person('second')],
      },
    })),
  }
}

describe('What a run of a recognition hands to the next', () => {
  it('is bounded, keeps what is open, and forgets nobody who had a part', () => {
    const state = old(60)
    const next = handedOver(state)
    expect(next.findings).toHaveLength(20)
    expect(next.inspections?.map(({ id }) => id)).toContain('v3')
    expect(next.inspections).toHaveLength(21)
    expect(new Set(involvedInEnding(next))).toEqual(new Set(involvedInEnding(state)))
    expect(involvedInEnding(next)).toEqual(
      expect.arrayContaining(['finder 1', 'finder 60', 'inspector 1', 'second']),
    )
  })

  it('does not grow with the runs', () => {
    const once = handedOver(old(60))
    expect(handedOver(once)).toEqual(once)
  })
})

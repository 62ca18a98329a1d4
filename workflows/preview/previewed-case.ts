/** A copy of a case on which the stages work until they wait for somebody or for the world outside; nothing of it is kept. */
import type { CaseState } from '../../domain/case.ts'
import type { CarriedCase, CaseEnds } from '../case/carried.ts'
import { now, system } from '../case/event-source.ts'
import { createChange } from '../case/facts.ts'
import type { OpenCase } from '../case/open-case.ts'
import type { Outside } from '../case/outside.ts'
import { createSteps } from '../case/steps.ts'

/** Thrown through the stages where what comes next is not known before it happens. */
export class Waits extends Error {}

const noTimers = { arm() {}, stop() {}, stopAll() {} }

/** In place of the number that a notice is given when it is issued. */
const noNumber = '样张 DRAFT'

export function previewedCase<S extends CaseState>(
  carried: CarriedCase<S>,
  ends: CaseEnds,
  outside: Outside,
): OpenCase<S> {
  const { state } = carried
  const change = createChange(state, () => {})
  const steps = createSteps(carried, { change, timers: noTimers, outside })
  const toIssue = () => state.notices.filter(({ issuedAt }) => !issuedAt)

  /** What is ordered counts as issued at once, as the worker issues it within moments. */
  async function allIssued(): Promise<void> {
    change({ by: system, act: 'notice-issued' }, () => {
      for (const notice of toIssue()) Object.assign(notice, { number: noNumber, issuedAt: now() })
    })
  }

  return Object.assign(steps, {
    allIssued,
    isDraining: () => false,
    async nextFact() {
      ends.assertGoesOn()
      if (toIssue().length === 0) throw new Waits()
      await allIssued()
    },
    async during<T>(work: () => Promise<T>): Promise<T> {
      ends.assertGoesOn()
      return work()
    },
    async end(outcome: string, finish: (draft: S) => void) {
      steps.conclude(outcome, finish)
      await allIssued()
    },
    settled: async () => {},
    recorded: async () => {},
    finished: async () => {},
  })
}

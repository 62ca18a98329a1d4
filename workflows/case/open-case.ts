/** A case in its workflow: the state, how facts enter it, and how the procedure waits for the next fact. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  workflowInfo,
} from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import type { CarriedCase, CaseTerms } from './carried.ts'
import { createChange } from './facts.ts'
import { createNotices } from './notices.ts'
import { outside } from './outside.ts'
import { createRecorder } from './recorder.ts'
import { createSteps } from './steps.ts'
import { createTimers } from './timers.ts'

export type { AnsweredActs, CarriedCase, CaseTerms } from './carried.ts'

/** Acts in one run: Temporal allows 2,000 updates a run; well before that the next run takes over. */
const actsPerRun = 500

export type OpenCase<S extends CaseState> = ReturnType<typeof openCase<S>>

export function openCase<S extends CaseState>(carried: CarriedCase<S>, terms: CaseTerms<S>) {
  const { state, answered } = carried
  const recorder = createRecorder(state.events)
  let actsInRun = 0
  /** Up to which event the procedure has weighed the facts; an act is answered after that. */
  let weighed = -1

  const change = createChange(state, (event, { key, fingerprint }) => {
    recorder.push(event)
    if (!key) return
    answered[key] = [event.event, fingerprint ?? '']
    actsInRun += 1
  })
  const steps = createSteps(carried, { change, timers: createTimers(change), outside })
  const notices = createNotices(state, change, () => terms.nameOf(state))

  const isRunFull = () => {
    const { continueAsNewSuggested, historyLength } = workflowInfo()
    const { eventsPerRun = Number.POSITIVE_INFINITY } = terms
    return actsInRun >= actsPerRun || continueAsNewSuggested || historyLength >= eventsPerRun
  }

  let draining = false

  /** Nothing in flight: every event written, every act answered; new acts are asked to come again. */
  async function drained(): Promise<void> {
    draining = true
    // What the acts in flight lead to is weighed by the next run, which starts from the same state.
    weighed = Number.POSITIVE_INFINITY
    // Whatever happens between two looks is looked at again: an event that is not recorded must not be left behind.
    do await condition(() => allHandlersFinished() && recorder.isUpTo(state.events))
    while (!recorder.isUpTo(state.events))
  }

  return Object.assign(steps, {
    allIssued: notices.allIssued,
    /** Between two runs no act is taken up. */
    isDraining: () => draining,

    /** Waits until a person or a clock adds a fact after those weighed so far; here the run may be continued as new. */
    async nextFact(): Promise<void> {
      terms.assertGoesOn()
      const seen = state.events
      weighed = seen
      if (isRunFull()) {
        await drained()
        const { rules, calendar } = steps
        await terms.continueWith({ state, rules, answered, calendar })
      }
      await condition(() => state.events > seen || isRunFull())
      terms.assertGoesOn()
    },

    /** Runs a long activity while people may still act; what ends the case cancels it. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      terms.assertGoesOn()
      weighed = Number.POSITIVE_INFINITY
      const scope = new CancellationScope()
      const result = scope.run(work)
      await Promise.race([result, condition(() => terms.isStopped())])
      weighed = state.events
      if (terms.isStopped()) {
        scope.cancel()
        // Whatever it found no longer matters; its end is awaited so that it is not lost.
        await result.catch(() => undefined)
        terms.assertGoesOn()
      }
      return result
    },

    /** Resolves once the event is written and the procedure has drawn its consequences. */
    async settled(event: number): Promise<void> {
      await recorder.recorded(event)
      await condition(() => weighed >= event)
      await recorder.recorded(state.events)
    },

    /** Ends the case; the workflow completes with the outcome, whichever it is. */
    async end(outcome: string, finish: (draft: S) => void): Promise<void> {
      // Nothing is weighed any more: whoever acted last is answered before the end is worked out.
      weighed = Number.POSITIVE_INFINITY
      steps.conclude(outcome, finish)
      await notices.allIssued()
    },

    /** Resolves once every event so far is on record. */
    recorded: () => recorder.recorded(state.events),

    /** Resolves once every event is on record and every act is answered. */
    finished: drained,
  })
}

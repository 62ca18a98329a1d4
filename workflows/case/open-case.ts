/** A case in its workflow: the state, how facts enter it, and how the procedure waits for the next fact. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  workflowInfo,
} from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { Calendar } from '../../procedure/working-days.ts'
import { loadedCalendar } from '../activities.ts'
import { changesSince, isUnchanged, type Snapshot, snapshot } from './changes.ts'
import { type Clocks, createClocks } from './clocks.ts'
import { type EventSource, now, system } from './event-source.ts'
import { createNotices } from './notices.ts'
import { createRecorder } from './recorder.ts'
import { cancelTasks } from './tasks.ts'

/** Acts in one run: Temporal allows 2,000 updates a run; well before that the next run takes over. */
const actsPerRun = 500

/** Event number and request fingerprint by idempotency key. */
export type AnsweredActs = Record<string, [event: number, fingerprint: string]>

/** What one run of a case's workflow hands to the next. */
export interface CarriedCase<S extends CaseState> {
  readonly state: S
  readonly rules: RuleSet
  readonly answered: AnsweredActs
  /** Learnt where acts are judged by it at once. */
  readonly calendar?: Calendar
}

/** What differs between kinds of cases. */
export interface CaseTerms<S extends CaseState> {
  /** What the case is called on its notices, by language. */
  readonly nameOf: (state: S) => Readonly<Record<string, string | undefined>>
  /** Has something happened that ends the case before its course is run? */
  readonly isStopped: () => boolean
  /** Throws when something that happened ends the case. */
  readonly assertGoesOn: () => void
  /** Events of history after which the next run takes over; absent: when Temporal suggests it. */
  readonly eventsPerRun?: number
  /** Continues the workflow as new. */
  readonly continueWith: (carried: CarriedCase<S>) => Promise<never>
}

export type OpenCase<S extends CaseState> = ReturnType<typeof openCase<S>>

export function openCase<S extends CaseState>(carried: CarriedCase<S>, terms: CaseTerms<S>) {
  const { state, answered } = carried
  let { rules, calendar = [] } = carried
  const recorder = createRecorder(state.events)
  let actsInRun = 0
  /** Up to which event the procedure has weighed the facts; an act is answered after that. */
  let weighed = -1

  /** Applies a change and puts it on record; answers its event number. An empty change by the system is no event. */
  function change(
    source: EventSource,
    mutate: (draft: S) => void,
    before: Snapshot = snapshot(state),
  ): number {
    mutate(state)
    const changes = changesSince(before, state)
    if (source.by === system && isUnchanged(changes)) return state.events
    state.events += 1
    recorder.push({
      dossier: state.id,
      event: state.events,
      at: now(),
      by: source.by,
      act: source.act,
      stage: state.stage,
      detail: source.detail ?? {},
      ...changes,
      ...(source.key && { key: source.key, fingerprint: source.fingerprint }),
    })
    if (source.key) {
      answered[source.key] = [state.events, source.fingerprint ?? '']
      actsInRun += 1
    }
    return state.events
  }

  const clocks: Clocks = createClocks(state, () => rules, change)
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

  return {
    state,
    get rules() {
      return rules
    },
    /** From now on the case is judged by these rules, whatever comes later. */
    judgeBy(inForce: RuleSet): void {
      rules = inForce
      change({ by: system, act: 'pin-rules', detail: { ruleSet: inForce.id } }, (draft) => {
        draft.ruleSet = inForce.id
      })
    },
    get calendar() {
      return calendar
    },
    /** The arrangements that are loaded now, for acts that must be judged by them at once. */
    async learnCalendar(): Promise<void> {
      calendar = await loadedCalendar()
    },
    answered,
    change,
    clocks,
    allIssued: notices.allIssued,
    /** Between two runs no act is taken up. */
    isDraining: () => draining,

    /** Enters a stage, unless an earlier run of this workflow already did. */
    enter(stage: S['stage'], mutate: (draft: S) => void = () => {}): void {
      if (state.stage === stage) return
      change({ by: system, act: 'enter-stage' }, (draft) => {
        draft.stage = stage
        mutate(draft)
      })
    },

    /** Waits until a person or a clock adds a fact after those weighed so far; here the run may be continued as new. */
    async nextFact(): Promise<void> {
      terms.assertGoesOn()
      const seen = state.events
      weighed = seen
      if (isRunFull()) {
        await drained()
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
      change({ by: system, act: 'close', detail: { outcome } }, (draft) => {
        draft.stage = 'closed'
        finish(draft)
        cancelTasks(draft)
        clocks.stopAll(draft)
      })
      await notices.allIssued()
    },

    /** Resolves once every event so far is on record. */
    recorded: () => recorder.recorded(state.events),

    /** Resolves once every event is on record and every act is answered. */
    finished: drained,
  }
}

/** A dossier in its workflow: the state, how facts enter it, and how the procedure waits for the next fact. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow'
import type { Dossier } from '../../domain/dossier.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { Outcome, Stage } from '../../procedure/stages.ts'
import { isPast } from '../../procedure/stages.ts'
import type { recogniseCertificate } from '../recognise-certificate.ts'
import { loadedCalendar } from '../activities.ts'
import { changesSince, isUnchanged, type Snapshot, snapshot } from '../case/changes.ts'
import { type Clocks, createClocks } from '../case/clocks.ts'
import { createNotices } from '../case/notices.ts'
import { createRecorder } from '../case/recorder.ts'
import type { Carried } from './state.ts'
import { cancelTasks } from '../case/tasks.ts'
import { type EventSource, now, system } from '../case/event-source.ts'

/** Acts in one run: Temporal allows 2,000 updates a run; well before that the next run takes over. */
const actsPerRun = 500

/** Thrown through the stages when something other than a decision ends the case. */
export class Ended extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome)
    this.outcome = outcome
  }
}

export type OpenDossier = ReturnType<typeof openDossier>

export function openDossier(carried: Carried) {
  const { state, answered } = carried
  let { rules, calendar = [] } = carried
  const recorder = createRecorder(state.events)
  let actsInRun = 0
  /** Up to which event the procedure has weighed the facts; an act is answered after that. */
  let weighed = -1

  /** Applies a change and puts it on record; answers its event number. An empty change by the system is no event. */
  function change(
    source: EventSource,
    mutate: (draft: Dossier) => void,
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
  const notices = createNotices(state, change)

  const isRunFull = () => actsInRun >= actsPerRun || workflowInfo().continueAsNewSuggested

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

  /** The applicant may have withdrawn; a renewal that is not decided in time is deemed granted (art. 50). */
  function assertGoesOn(): void {
    if (state.withdrawal) throw new Ended('withdrawn')
    if (!state.decidedBy && clocks.find('C9')?.state === 'expired')
      throw new Ended('deemed-renewed')
  }

  return {
    state,
    get rules() {
      return rules
    },
    /** From acceptance on the dossier is judged by these rules, whatever comes later. */
    pin(inForce: RuleSet): void {
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
    isPast: (stage: Stage) => isPast(state.stage, stage),

    /** Enters a stage, unless an earlier run of this workflow already did. */
    enter(stage: Stage, mutate: (draft: Dossier) => void = () => {}): void {
      if (state.stage === stage) return
      change({ by: system, act: 'enter-stage' }, (draft) => {
        draft.stage = stage
        mutate(draft)
      })
    },

    /** Waits until a person or a clock adds a fact after those weighed so far; here the run may be continued as new. */
    async nextFact(): Promise<void> {
      assertGoesOn()
      const seen = state.events
      weighed = seen
      if (isRunFull()) {
        await drained()
        await continueAsNew<typeof recogniseCertificate>({ state, rules, answered, calendar })
      }
      await condition(() => state.events > seen || isRunFull())
      assertGoesOn()
    },

    /** Runs a long activity while people may still act; a withdrawal cancels it. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      assertGoesOn()
      weighed = Number.POSITIVE_INFINITY
      const scope = new CancellationScope()
      const result = scope.run(work)
      await Promise.race([result, condition(() => state.withdrawal !== undefined)])
      weighed = state.events
      if (state.withdrawal) {
        scope.cancel()
        // Whatever it found no longer matters; its end is awaited so that it is not lost.
        await result.catch(() => undefined)
        throw new Ended('withdrawn')
      }
      return result
    },

    /** Resolves once the event is written and the procedure has drawn its consequences. */
    async settled(event: number): Promise<void> {
      await recorder.recorded(event)
      await condition(() => weighed >= event)
      await recorder.recorded(state.events)
    },

    /** Ends the procedure; the workflow completes with the outcome, whichever it is. */
    async close(outcome: Outcome): Promise<void> {
      // Nothing is weighed any more: whoever acted last is answered before the package is built.
      weighed = Number.POSITIVE_INFINITY
      change({ by: system, act: 'close', detail: { outcome } }, (draft) => {
        draft.stage = 'closed'
        draft.outcome = outcome
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

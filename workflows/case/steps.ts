/** What stages work with, whether their case runs or is only previewed: its state, rules and clocks, and how it changes. */
import type { CaseState } from '../../domain/case.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { CarriedCase } from './carried.ts'
import { createClocks } from './clocks.ts'
import { system } from './event-source.ts'
import type { Change } from './facts.ts'
import type { Outside } from './outside.ts'
import { cancelTasks } from './tasks.ts'
import type { Timers } from './timers.ts'

interface Machinery<S extends CaseState> {
  readonly change: Change<S>
  readonly timers: Timers
  readonly outside: Outside
}

export function createSteps<S extends CaseState>(
  carried: CarriedCase<S>,
  { change, timers, outside }: Machinery<S>,
) {
  const { state, answered } = carried
  let { rules, calendar = [] } = carried
  const clocks = createClocks(state, { rules: () => rules, deadline: outside.deadline, timers })
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
      calendar = await outside.loadedCalendar()
    },
    answered,
    change,
    clocks,
    outside,

    /** Enters a stage, unless an earlier run of this workflow already did. */
    enter(stage: S['stage'], mutate: (draft: S) => void = () => {}): void {
      if (state.stage === stage) return
      change({ by: system, act: 'enter-stage' }, (draft) => {
        draft.stage = stage
        mutate(draft)
      })
    },

    /** Puts the end of the case on record, whichever it is: nothing is waited for any more. */
    conclude(outcome: string, finish: (draft: S) => void): void {
      change({ by: system, act: 'close', detail: { outcome } }, (draft) => {
        draft.stage = 'closed'
        finish(draft)
        cancelTasks(draft)
        clocks.stopAll(draft)
      })
    },
  }
}

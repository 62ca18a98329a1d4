/** The statutory clocks of a case: what starts, stops, pauses and moves them; each has a timer of its own. */
import type { Clock } from '../../domain/clock.ts'
import type { CaseState } from '../../domain/case.ts'
import { type ClockId, clocks as definitions } from '../../procedure/deadlines.ts'
import { overAt } from '../../procedure/last-day.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { Outside } from './outside.ts'
import type { Timers } from './timers.ts'

interface LastDay {
  readonly subject?: string | undefined
  readonly until: string
}

export type Clocks = ReturnType<typeof createClocks>

/** The key of a clock: its id, and what it is about where a case may have several of the kind. */
export const clockKey = (id: ClockId, subject?: string): string =>
  subject ? `${id}:${subject}` : id

export const findClock = (state: CaseState, key: string): Clock | undefined =>
  state.clocks.find((clock) => clock.key === key)

/** Is the period over at an instant? The due instant decides, not when its timer fires. */
export function isOver(state: CaseState, key: string, at: string): boolean {
  const clock = findClock(state, key)
  return clock?.state === 'expired' || (clock?.state === 'running' && at >= clock.dueInstant)
}

interface ClockParts {
  readonly rules: () => RuleSet
  readonly deadline: Outside['deadline']
  readonly timers: Timers
}

export function createClocks(state: CaseState, { rules, deadline, timers }: ClockParts) {
  /** When a clock ends that runs from its start without the times not counted. */
  async function due({ startedAt, workingDays, pauses }: Clock) {
    const { date, instant, provisional } = await deadline({
      startedAt,
      workingDays: workingDays ?? 0,
      interruptions: pauses.map(({ from, to }) => ({ from, to })),
    })
    return { dueDate: date, dueInstant: instant, provisional }
  }

  /** Puts a computed end on a clock and arms its timer; called inside a change. */
  function set(draft: CaseState, key: string, end: Partial<Clock>): void {
    const clock = findClock(draft, key)
    if (!clock) return
    const before = clock.dueDate
    Object.assign(clock, end)
    // Open tasks that were due with the clock stay due with it.
    for (const task of draft.tasks)
      if (task.state === 'open' && task.due === before) task.due = clock.dueDate
    if (clock.state === 'running') timers.arm(clock)
  }

  for (const clock of state.clocks) if (clock.state === 'running') timers.arm(clock)

  /** A clock whose last day a person, a notice or another law has set. */
  const fixed = (id: ClockId, startedAt: string, { subject, until }: LastDay): Clock => ({
    key: clockKey(id, subject),
    id,
    startedAt,
    dueDate: until,
    dueInstant: overAt(rules(), { clock: id, startedAt, until }),
    provisional: false,
    pauses: [],
    state: 'running',
  })

  return {
    find: (key: string) => findClock(state, key),

    /** A clock whose period the rule set gives, due on the calendar that the deployment has loaded. */
    async from(id: ClockId, startedAt: string, subject?: string): Promise<Clock> {
      const { workingDays = 0 } = definitions[id].period?.(rules()) ?? {}
      const clock: Clock = {
        ...fixed(id, startedAt, { subject, until: '1970-01-01' }),
        workingDays,
      }
      return { ...clock, ...(await due(clock)) }
    },

    fixed,

    /** Puts a clock on the dossier and arms its timer; called inside a change. */
    start(draft: CaseState, clock: Clock): void {
      draft.clocks = [...draft.clocks.filter(({ key }) => key !== clock.key), clock]
      timers.arm(clock)
    },

    /** Stops a clock: what it limits has been done; called inside a change. */
    meet(draft: CaseState, key: string): void {
      const clock = findClock(draft, key)
      if (clock?.state === 'running' || clock?.state === 'paused') clock.state = 'met'
      timers.stop(key)
    },

    /** Time is not counted from now on (art. 45); called inside a change. */
    pause(draft: CaseState, key: string, matter: { matter: string; from: string }): void {
      const clock = findClock(draft, key)
      if (clock?.state !== 'running' && clock?.state !== 'paused') return
      clock.pauses.push(matter)
      clock.state = 'paused'
      timers.stop(key)
    },

    set,
    due,

    /** Stops every timer when the case ends; called inside a change. */
    stopAll(draft: CaseState): void {
      for (const clock of draft.clocks)
        if (clock.state === 'running' || clock.state === 'paused') clock.state = 'met'
      timers.stopAll()
    },
  }
}

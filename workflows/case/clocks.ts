/** The statutory clocks of a dossier: each is one durable timer, and its expiry is a fact like any act. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { Clock } from '../../domain/clock.ts'
import type { CaseState } from '../../domain/case.ts'
import {
  applicantsClocks,
  type ClockId,
  clocks as definitions,
  reminderDays,
} from '../../procedure/deadlines.ts'
import { overAt } from '../../procedure/last-day.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { deadline } from '../activities.ts'
import { type EventSource, now, system } from './event-source.ts'

const dayMs = 86_400_000

interface LastDay {
  readonly subject?: string | undefined
  readonly until: string
}

type Change = (source: EventSource, mutate: (draft: CaseState) => void) => number
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

/** When a clock ends that runs from its start without the times not counted. */
async function due({ startedAt, workingDays, pauses }: Clock) {
  const { date, instant, provisional } = await deadline({
    startedAt,
    workingDays: workingDays ?? 0,
    interruptions: pauses.map(({ from, to }) => ({ from, to })),
  })
  return { dueDate: date, dueInstant: instant, provisional }
}

export function createClocks(state: CaseState, rules: () => RuleSet, change: Change) {
  const timers = new Map<string, CancellationScope>()

  const expire = (key: string) =>
    change({ by: system, act: 'clock-expired', detail: { clock: key } }, (draft) => {
      const clock = findClock(draft, key)
      if (clock?.state === 'running') clock.state = 'expired'
    })

  const remind = (key: string) =>
    change({ by: system, act: 'clock-reminder', detail: { clock: key } }, (draft) => {
      const clock = findClock(draft, key)
      if (clock) clock.remindedAt = now()
    })

  async function lapseOf({ id, key, dueInstant }: Clock): Promise<void> {
    const left = () => Math.max(0, Date.parse(dueInstant) - Date.now())
    const before = left() - reminderDays * dayMs
    if (applicantsClocks.includes(id) && before > 0) {
      await sleep(before)
      remind(key)
    }
    await sleep(left())
  }

  function arm(clock: Clock): void {
    const { key } = clock
    timers.get(key)?.cancel()
    const scope = new CancellationScope()
    timers.set(key, scope)
    scope
      .run(() => lapseOf(clock))
      .then(() => expire(key))
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error
      })
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
    if (clock.state === 'running') arm(clock)
  }

  for (const clock of state.clocks) if (clock.state === 'running') arm(clock)

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
      arm(clock)
    },

    /** Stops a clock: what it limits has been done; called inside a change. */
    meet(draft: CaseState, key: string): void {
      const clock = findClock(draft, key)
      if (clock?.state === 'running' || clock?.state === 'paused') clock.state = 'met'
      timers.get(key)?.cancel()
    },

    /** Time is not counted from now on (art. 45); called inside a change. */
    pause(draft: CaseState, key: string, matter: { matter: string; from: string }): void {
      const clock = findClock(draft, key)
      if (clock?.state !== 'running' && clock?.state !== 'paused') return
      clock.pauses.push(matter)
      clock.state = 'paused'
      timers.get(key)?.cancel()
    },

    set,
    due,

    /** Stops every timer when the case ends; called inside a change. */
    stopAll(draft: CaseState): void {
      for (const clock of draft.clocks)
        if (clock.state === 'running' || clock.state === 'paused') clock.state = 'met'
      for (const scope of timers.values()) scope.cancel()
    },
  }
}

/** The statutory clocks of a dossier: each is one durable timer, and its expiry is a fact like any act. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { Clock } from '../../domain/clock.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { type ClockId, clocks as definitions } from '../../procedure/deadlines.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { deadline } from '../activities.ts'
import { type EventSource, system } from './event-source.ts'

type Change = (source: EventSource, mutate: (draft: Dossier) => void) => number
export type Clocks = ReturnType<typeof createClocks>

const findClock = (state: Dossier, id: ClockId): Clock | undefined =>
  state.clocks.find((clock) => clock.id === id)

export function createClocks(state: Dossier, rules: RuleSet, change: Change) {
  const timers = new Map<ClockId, CancellationScope>()

  const expire = (id: ClockId) =>
    change({ by: system, act: 'clock-expired', detail: { clock: id } }, (draft) => {
      const clock = findClock(draft, id)
      if (clock?.state === 'running') clock.state = 'expired'
    })

  function arm(clock: Clock): void {
    const scope = new CancellationScope()
    timers.set(clock.id, scope)
    const left = Math.max(0, Date.parse(clock.dueInstant) - Date.now())
    scope
      .run(() => sleep(left))
      .then(() => expire(clock.id))
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error
      })
  }

  for (const clock of state.clocks) if (clock.state === 'running') arm(clock)

  return {
    find: (id: ClockId) => findClock(state, id),

    /** Computes when a clock that starts now or started earlier is due, on the calendar that the deployment has loaded. */
    async from(id: ClockId, startedAt: string): Promise<Clock> {
      const workingDays = definitions[id].workingDays(rules)
      const { date, instant, provisional } = await deadline({ startedAt, workingDays })
      return {
        id,
        startedAt,
        workingDays,
        dueDate: date,
        dueInstant: instant,
        provisional,
        state: 'running',
      }
    },

    /** Puts a clock on the dossier and arms its timer; called inside a change. */
    start(draft: Dossier, clock: Clock): void {
      draft.clocks = [...draft.clocks.filter(({ id }) => id !== clock.id), clock]
      arm(clock)
    },

    /** Stops a running clock: what it limits has been done; called inside a change. */
    meet(draft: Dossier, id: ClockId): void {
      const clock = findClock(draft, id)
      if (clock?.state === 'running') clock.state = 'met'
      timers.get(id)?.cancel()
    },

    /** Stops every timer when the case ends; called inside a change. */
    stopAll(draft: Dossier): void {
      for (const clock of draft.clocks) if (clock.state === 'running') clock.state = 'met'
      for (const scope of timers.values()) scope.cancel()
    },
  }
}

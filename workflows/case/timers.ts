/** The timers of a case's clocks: each is durable, and its expiry is a fact like any act. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import type { Clock } from '../../domain/clock.ts'
import { applicantsClocks, reminderDays } from '../../procedure/deadlines.ts'
import { findClock } from './clocks.ts'
import { now, system } from './event-source.ts'
import type { Change } from './facts.ts'

const dayMs = 86_400_000

export interface Timers {
  /** Starts the timer of a clock, in place of the one that it had. */
  readonly arm: (clock: Clock) => void
  readonly stop: (key: string) => void
  readonly stopAll: () => void
}

export function createTimers(change: Change<CaseState>): Timers {
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

  return {
    arm(clock) {
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
    },
    stop: (key) => timers.get(key)?.cancel(),
    stopAll() {
      for (const scope of timers.values()) scope.cancel()
    },
  }
}

/** When the arrangement of a year is published or corrected, every clock that runs is computed anew from its facts. */
import { setHandler } from '@temporalio/workflow'
import type { CaseState } from '../domain/case.ts'
import type { OpenCase } from './case/open-case.ts'
import { system } from './case/event-source.ts'
import { recomputeClocks } from './messages.ts'

/** Registers the handler; call it before the first await of the workflow. */
export function acceptCalendars<S extends CaseState>({
  state,
  clocks,
  change,
  settled,
}: OpenCase<S>): void {
  setHandler(recomputeClocks, async () => {
    let moved = 0
    for (const { key } of [...state.clocks]) {
      const clock = clocks.find(key)
      if (clock?.state !== 'running' || clock.workingDays === undefined) continue
      const end = await clocks.due(clock)
      if (end.dueDate === clock.dueDate && end.provisional === clock.provisional) continue
      moved += 1
      const detail = { clock: key, from: clock.dueDate, to: end.dueDate }
      change({ by: system, act: 'clock-recomputed', detail }, (draft) =>
        clocks.set(draft, key, end),
      )
    }
    await settled(state.events)
    return { moved }
  })
}

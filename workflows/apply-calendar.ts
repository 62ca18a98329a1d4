/** Loads the calendar of a year that a second person confirmed, and has every dossier that it touches compute its clocks anew. */
import { condition, continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow'
import { decideCalendar, recomputeReached } from './activities.ts'
import {
  calendarConfirmed,
  type CalendarOrder,
  type CalendarProgress,
  readCalendarProgress,
} from './messages.ts'

/** Longer than an activity may take that has read the calendar of before and brings its answer late. */
const untilSettled = '1 minute'
const longestWaitMinutes = 60

/** Passes over the dossiers until one finds nothing left to move; the first comes with the confirmation. */
export async function applyCalendar(order: CalendarOrder): Promise<CalendarProgress> {
  let decided = order.decided
  let progress: CalendarProgress = order.progress ?? { passes: 0, moved: 0, left: 0 }
  setHandler(readCalendarProgress, () => progress)
  setHandler(calendarConfirmed, async () => {
    await condition(() => decided !== undefined)
    return decided as NonNullable<typeof decided>
  })
  const { proposal, by, year, version } = order
  decided ??= await decideCalendar({ proposal, by, outcome: 'confirmed' })
  if (decided.status === 'refused' || decided.status === 'withdrawn') return progress
  for (;;) {
    const { passes } = progress
    const found = await pass({ year, name: `calendar:${year}:${version}:${passes}` })
    progress = { passes: passes + 1, moved: progress.moved + found.moved, left: found.left }
    if (passes > 0 && found.moved + found.left === 0) return progress
    await sleep(
      passes === 0 ? untilSettled : `${Math.min(2 ** passes, longestWaitMinutes)} minutes`,
    )
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof applyCalendar>({ ...order, decided, progress })
  }
}

async function pass(asked: { year: number; name: string }) {
  const found = { moved: 0, left: 0 }
  let after: string | undefined
  do {
    const page = await recomputeReached({ ...asked, after })
    found.moved += page.moved
    found.left += page.left
    after = page.next
  } while (after !== undefined)
  return found
}

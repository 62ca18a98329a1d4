/** How far a calendar reaches into open dossiers: the clocks that it moves or makes final. */
import { type CalendarImpact, clockMoves } from '../domain/calendar-impact.ts'
import type { CalendarVersion } from '../domain/calendar-version.ts'
import type { Records } from '../storage/records/records.ts'

/** How many dossiers are looked at for one page. */
const mostLookedAt = 2_000
const lookedAtOnce = 200

/**
 * Clocks that an open proposal would move; of any other version those that the loaded calendars have not moved yet.
 * A page may hold fewer items than its limit; without `next` it is the last.
 */
export async function impactOf(
  records: Pick<Records, 'calendars' | 'listReached'>,
  { arrangement, status }: CalendarVersion,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: CalendarImpact[]; next?: string | undefined }> {
  const { year } = arrangement
  const loaded = await records.calendars.loaded()
  const others = loaded.filter((each) => each.year !== year)
  const calendar = status === 'proposed' ? [...others, arrangement] : loaded
  const items: CalendarImpact[] = []
  let next = after
  for (let seen = 0; seen < mostLookedAt && items.length < limit; seen += lookedAtOnce) {
    const most = Math.min(lookedAtOnce, limit - items.length)
    const page = await records.listReached({ year, after: next, limit: most })
    for (const { id, clocks } of page.items) {
      const moves = clockMoves(clocks, calendar)
      if (moves.length > 0) items.push({ dossier: id, clocks: moves })
    }
    next = page.next
    if (next === undefined) break
  }
  return { items, next }
}

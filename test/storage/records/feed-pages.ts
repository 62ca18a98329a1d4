/** The feed read to its end, page by page. */
import type { FeedEntry } from '../../../storage/records/feed.ts'
import type { Records } from '../../../storage/records/records.ts'

export const placeOf = ({ entry: { event } }: FeedEntry) => `${event.dossier}/${event.event}`

/** Everything after a cursor, page by page. */
export async function readAll(records: Records, from?: string, limit = 50) {
  const read: FeedEntry[] = []
  for (let after = from; ;) {
    const { items, next } = await records.readFeed({ scope: 'everything', after, limit })
    read.push(...items)
    after = items.at(-1)?.cursor ?? after
    if (next === undefined) return { read, after }
  }
}

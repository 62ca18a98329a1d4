/** GET /events: What happened in the dossiers that you may read, in an order that never changes. */
import { z } from 'zod'
import { readers } from '../../procedure/roles.ts'
import { FeedCursor, FeedEvent, feedEventFor, feedScopeOf, isSeen } from '../feed-events.ts'
import { pageOf } from '../paging.ts'
import { route } from '../route.ts'

export const readEvents = route(
  {
    method: 'get',
    path: '/events',
    tag: 'Events',
    summary: 'What happened in the dossiers that you may read, in an order that never changes.',
    description:
      'Read on from the `cursor` of the last event, today or in a year: none is missed. A page may hold fewer events than `limit` and yet not be the last one.',
    access: readers,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: FeedCursor.optional().describe('`cursor` of an event, or `next` of the page before'),
    }),
    status: 200,
    response: pageOf(FeedEvent),
  },
  async ({ query, person }, { records }) => {
    const { items, next } = await records.readFeed({ ...query, scope: feedScopeOf(person) })
    const seen = items.filter((entry) => isSeen(person, entry))
    return { items: seen.map((entry) => feedEventFor(person, entry)), next }
  },
)

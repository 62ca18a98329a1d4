/** GET /events/stream: The same events as they happen, as server-sent events. */
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { readers } from '../../procedure/roles.ts'
import { FeedCursor } from '../feed-events.ts'
import { route } from '../route.ts'
import { validate } from '../validate.ts'

export const streamEvents = route(
  {
    method: 'get',
    path: '/events/stream',
    tag: 'Events',
    summary: 'The same events as they happen, as server-sent events.',
    description:
      'Each has its cursor as `id`: after an interruption send it as Last-Event-ID (browsers do) and nothing is missed. The stream ends when the token expires.',
    access: readers,
    query: z.strictObject({
      after: FeedCursor.optional().describe('Begin after this event instead of now'),
    }),
    status: 200,
    response: { media: ['text/event-stream'] },
    problems: ['TooManyStreams'],
  },
  async ({ query, person, request, response }, { eventStreams }) => {
    const lastId = request.get('Last-Event-ID')
    const resumed = validate(FeedCursor.optional(), lastId || undefined, {
      pointer: '/header/Last-Event-ID',
    })
    // Verified before the handler is reached.
    const { exp = 0 } = decodeJwt(request.get('Authorization')?.split(' ')[1] ?? '')
    await eventStreams.open(
      { person, after: resumed ?? query.after, expires: exp * 1_000 },
      response,
    )
    return undefined
  },
)

/** Server-sent events: what was missed first, then what happens, until the token expires or the reader leaves. */
import type { Response } from 'express'
import type { Person } from '../domain/person.ts'
import type { FeedEntry } from '../storage/records/feed.ts'
import type { Records } from '../storage/records/records.ts'
import { feedEventFor, feedScopeOf, isAfter, isSeen } from './feed-events.ts'
import { createFeedPoller } from './feed-poller.ts'
import { Problem } from './problem.ts'

export interface StreamTerms {
  /** How often new events are looked for. */
  readonly pollMs: number
  /** How often a silent connection is kept open by a comment. */
  readonly heartbeatMs: number
  /** Streams of one person at once. */
  readonly perPerson: number
}

export const defaultStreamTerms: StreamTerms = { pollMs: 500, heartbeatMs: 15_000, perPerson: 4 }

export interface StreamRequest {
  readonly person: Person
  /** Cursor of the last event that the reader has; absent: only what happens from now on. */
  readonly after: string | undefined
  /** When the reader's token expires, in milliseconds since 1970. */
  readonly expires: number
}

export type EventStreams = ReturnType<typeof createEventStreams>

export interface EventStreamParts {
  readonly records: Pick<Records, 'readFeed' | 'feedHead'>
  readonly terms?: Partial<StreamTerms>
  readonly onError: (error: unknown) => void
}

/** When a reader comes back, in milliseconds. */
const retryMs = 3_000
/** What a reader that does not keep up may leave unread, in bytes; it comes back with its last cursor. */
const mostUnread = 1_000_000
/** Events that may come in while the missed ones are read. */
const mostWaiting = 5_000
/** The longest that a timer can wait. */
const longestTimer = 2_147_483_647

function begin(response: Response): void {
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  response.flushHeaders()
  response.write(`retry: ${retryMs}\n\n`)
}

/** Writes what the reader may see and does not have yet; answers false when the reader does not keep up. */
function createWriter(response: Response, person: Person, from: string) {
  let last = from
  return (entries: readonly FeedEntry[]): boolean => {
    for (const entry of entries) {
      if (!isAfter(entry.cursor, last)) continue
      last = entry.cursor
      if (!isSeen(person, entry)) continue
      const data = JSON.stringify(feedEventFor(person, entry))
      response.write(`id: ${entry.cursor}\ndata: ${data}\n\n`)
    }
    return response.writableLength <= mostUnread
  }
}

/** Counts the streams of each person; a place is given back by calling what was answered. */
function createAdmission(perPerson: number) {
  const open = new Map<string, number>()
  return ({ sub }: Person): (() => void) => {
    const count = open.get(sub) ?? 0
    if (count >= perPerson)
      throw new Problem('TooManyStreams', `expected at most ${perPerson} streams at once`, {
        limit: perPerson,
      })
    open.set(sub, count + 1)
    return () => {
      const left = (open.get(sub) ?? 1) - 1
      if (left === 0) open.delete(sub)
      else open.set(sub, left)
    }
  }
}

export function createEventStreams({ records, terms: own, onError }: EventStreamParts) {
  const terms = { ...defaultStreamTerms, ...own }
  const poller = createFeedPoller({ records, everyMs: terms.pollMs, onError })
  const admit = createAdmission(terms.perPerson)

  /** Pages of what the reader missed, until there is no more. */
  async function* missed({ person, after }: StreamRequest) {
    for (let from = after; from !== undefined;) {
      const query = { scope: feedScopeOf(person), after: from, limit: 200 }
      const { items, next }: Awaited<ReturnType<Records['readFeed']>> =
        await records.readFeed(query)
      yield items
      from = next
    }
  }

  async function run(asked: StreamRequest, response: Response, ends: (() => void)[]) {
    let waiting: FeedEntry[] | undefined = []
    let write: (entries: readonly FeedEntry[]) => boolean = () => true
    const { from, leave } = await poller.listen((entries) => {
      waiting?.push(...entries)
      if (waiting ? waiting.length > mostWaiting : !write(entries)) response.destroy()
    })
    ends.push(leave)
    write = createWriter(response, asked.person, asked.after ?? from)
    begin(response)
    for await (const entries of missed(asked)) {
      if (!write(entries)) return void response.destroy()
      if (response.destroyed) return
    }
    write(waiting)
    waiting = undefined
    const heartbeat = setInterval(() => response.write(': still here\n\n'), terms.heartbeatMs)
    ends.push(() => clearInterval(heartbeat))
  }

  return {
    /** Sends events until the reader leaves; throws TooManyStreams, and what the records throw before the first byte. */
    async open(asked: StreamRequest, response: Response): Promise<void> {
      const ends = [admit(asked.person)]
      const close = () => ends.splice(0).forEach((end) => end())
      response.once('close', close)
      const left = Math.min(longestTimer, asked.expires - Date.now())
      const expiry = setTimeout(() => response.end(), Math.max(0, left))
      ends.push(() => clearTimeout(expiry))
      try {
        await run(asked, response, ends)
      } catch (error) {
        close()
        throw error
      }
      // Whoever left meanwhile is not waited for.
      if (response.destroyed || response.writableEnded) close()
    },
  }
}

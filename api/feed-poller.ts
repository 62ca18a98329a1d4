/** Looks for new events once for everybody who waits for them, and only while somebody does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FeedEntry } from '../storage/records/feed.ts'
import type { Records } from '../storage/records/records.ts'

export interface FeedPollerParts {
  readonly records: Pick<Records, 'readFeed' | 'feedHead'>
  readonly everyMs: number
  readonly onError: (error: unknown) => void
}

type Listener = (entries: readonly FeedEntry[]) => void

const pageSize = 200

export function createFeedPoller({ records, everyMs, onError }: FeedPollerParts) {
  const listeners = new Set<Listener>()
  let begun: Promise<void> | undefined
  let cursor = ''

  async function look(): Promise<void> {
    for (let more = true; more;) {
      const page = await records.readFeed({
        scope: 'everything',
        after: cursor,
        limit: pageSize,
      })
      cursor = page.items.at(-1)?.cursor ?? cursor
      if (page.items.length > 0) for (const listener of listeners) listener(page.items)
      more = page.next !== undefined
    }
  }

  async function run(): Promise<void> {
    while (listeners.size > 0) {
      await sleep(everyMs, undefined, { ref: false })
      await look().catch(onError)
    }
    begun = undefined
  }

  async function begin(): Promise<void> {
    try {
      cursor = await records.feedHead()
    } catch (error) {
      begun = undefined
      throw error
    }
    void run()
  }

  return {
    /** Gives the listener every event from now on, in order, until it leaves; answers the cursor of the last one before. */
    async listen(listener: Listener): Promise<{ from: string; leave: () => void }> {
      listeners.add(listener)
      const leave = () => void listeners.delete(listener)
      try {
        await (begun ??= begin())
        return { from: cursor, leave }
      } catch (error) {
        leave()
        throw error
      }
    },
  }
}

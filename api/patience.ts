/** How long the interface waits for the procedure, and when it asks again by itself. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { toProblem } from './to-problem.ts'

/** How long a caller waits for the procedure; the act goes on, and the same key fetches its answer. */
const answerWithinMs = 30_000
const longestWaitMs = 5_000

export function createPatience(client: Client) {
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.connection.withDeadline(Date.now() + answerWithinMs, call)

  return {
    /** Gives up after a time that a person would wait. */
    inTime,

    /** Asks again while the procedure changes over to its next run, which takes moments. */
    async patiently<T>(call: () => Promise<T>): Promise<T> {
      for (let waitMs = 20; ; waitMs *= 2) {
        try {
          return await inTime(call)
        } catch (error) {
          if (waitMs > longestWaitMs || toProblem(error).type !== 'Renewing') throw error
          await sleep(waitMs)
        }
      }
    },
  }
}

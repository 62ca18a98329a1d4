/** The nightly reading of everything: it tells that it lives, and an attempt that follows one that died goes on from there. */
import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity'
import {
  newReading,
  readEverything,
  type ReadingParts,
  type ReadingProgress,
} from './read-everything.ts'

export interface ReadingOrder {
  /** Id of the run, a UUID. */
  readonly run: string
  /** ISO instant. */
  readonly beganAt: string
}

const beatMs = 10_000

export const createIntegrityActivities = (parts: ReadingParts) => ({
  /** Reads, keeps what it finds, and answers the counts. Throws EvidenceError where the store cannot be reached. */
  async readEverything({ run, beganAt }: ReadingOrder) {
    let progress =
      (activityInfo().heartbeatDetails as ReadingProgress | undefined) ?? newReading(run, beganAt)
    const beat = setInterval(() => heartbeat(progress), beatMs)
    try {
      return await readEverything(progress, parts, (now) => {
        cancellationSignal().throwIfAborted()
        heartbeat((progress = now))
      })
    } finally {
      clearInterval(beat)
    }
  },
})

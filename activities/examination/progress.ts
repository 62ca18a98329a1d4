/** What the technical checks report while they run: heartbeats with how far they are and what is finished. */
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { ExaminationProgress } from '../../domain/examination-progress.ts'
import type { Finished, Resume } from './resume.ts'

/** Details of each heartbeat: what anybody may know, and what the next attempt goes on from. */
export interface Beat extends ExaminationProgress {
  readonly finished: Finished
}

type Counted = Omit<ExaminationProgress, 'resumed'>

const shortestMs = 200

/** Heartbeats at most so often, but always when a phase begins; each is an occasion to be cancelled. */
export function reporter(resume: Resume, files: number, texts: number) {
  let at: Counted = {
    phase: 'reading',
    read: 0,
    files,
    examined: 0,
    certificates: 0,
    paths: 0,
    documents: 0,
    texts,
  }
  let last = 0
  const beat = () => {
    last = Date.now()
    const details: Beat = {
      ...at,
      resumed: resume.count,
      finished: resume.finished(),
    }
    heartbeat(details)
    cancellationSignal().throwIfAborted()
  }
  return {
    beat,
    /** Throws when the activity is cancelled. */
    report(change: Partial<Counted>): void {
      const turned = change.phase !== undefined && change.phase !== at.phase
      at = { ...at, ...change }
      if (turned || Date.now() - last >= shortestMs) beat()
    },
  }
}
export type Reporter = ReturnType<typeof reporter>

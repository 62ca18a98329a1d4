/** What the technical checks report while they run: heartbeats with how far they are and what is finished. */
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { Finished, Resume } from './resume.ts'

/** Details of each heartbeat, for whoever describes the running activity. */
export interface ExaminationProgress {
  readonly phase: 'reading' | 'certificates' | 'documents' | 'writing'
  /** Files read, of all that are examined. */
  readonly read: number
  readonly files: number
  /** Certificates examined and paths of samples validated. */
  readonly examined: number
  readonly certificates: number
  readonly paths: number
  /** Documents whose text was examined, of all that have one. */
  readonly documents: number
  readonly texts: number
  /** Certificates and documents that an earlier attempt had examined. */
  readonly resumed: number
  readonly finished: Finished
}

type Counted = Omit<ExaminationProgress, 'finished' | 'resumed'>

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
    const details: ExaminationProgress = {
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

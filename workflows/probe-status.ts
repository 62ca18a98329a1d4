/** Asks the status services of recognised CAs again and again: a round every so often, each recognition when it is due. */
import {
  ActivityFailure,
  condition,
  continueAsNew,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { ProbeNews } from '../activities/probe-news.ts'
import { actOnCase, probeRecognition, recognitionsToProbe } from './activities.ts'
import { now } from './case/event-source.ts'
import { probeNow } from './messages.ts'

/** How long after a round the next one looks who is due. */
const pause = '30 minutes'
/** Recognitions that are asked at once. */
const lanes = 4

/** What a run hands to the next in the middle of a round. */
export interface ProbeProgress {
  readonly after: string
  readonly since: string
}

export async function probeStatus(progress?: ProbeProgress): Promise<never> {
  let isCalled = false
  setHandler(probeNow, () => {
    isCalled = true
  })
  const since = progress?.since ?? now()
  let after = progress?.after
  do {
    const { probing, due, next } = await recognitionsToProbe({ after })
    if (!probing) log.warn('Status services are not probed: STATUS_FETCH is off')
    await inLanes(due, (recognition) => probe(recognition, since))
    after = next
    if (after !== undefined && workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof probeStatus>({ after, since })
  } while (after !== undefined)
  await condition(() => isCalled, pause)
  return continueAsNew<typeof probeStatus>()
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** One that cannot be probed keeps no other waiting: it is due again in the next round. */
async function probe(recognition: string, since: string): Promise<void> {
  try {
    for (const news of await probeRecognition({ recognition, since })) await tell(recognition, news)
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
    log.error('a recognition could not be probed', { recognition, error: String(error.cause) })
  }
}

/** A recognition that has ended in the meantime takes nothing any more. */
async function tell(id: string, { act, reference, text, key }: ProbeNews): Promise<void> {
  const payload = { source: 'probe', reference, text }
  await actOnCase({ kind: 'recognition', id, act, payload, key })
}

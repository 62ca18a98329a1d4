/** Reads everything that is kept once more, for as long as that takes; a schedule starts it every night. */
import { log, proxyActivities, uuid4 } from '@temporalio/workflow'
import type { Activities } from '../activities/index.ts'
import { now } from './case/event-source.ts'

/** Days where much is kept; an attempt that follows one that died goes on from its heartbeat. */
const { readEverything } = proxyActivities<Activities>({
  startToCloseTimeout: '30d',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '5s', maximumInterval: '10m' },
})

export async function checkIntegrity() {
  const { run, tally, sound } = await readEverything({ run: uuid4(), beganAt: now() })
  if (!sound) log.error('what is kept does not agree with its record', { run })
  return { run, tally, sound }
}

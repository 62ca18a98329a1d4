/** Publishes the register after every change and every day: the trusted list, and the log that holds it; watches over both. */
import {
  condition,
  continueAsNew,
  patched,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import { publishLog, publishTrustedList, raiseAlarms, renewEvidence } from './activities.ts'
import { registerChanged } from './messages.ts'

const daily = '1 day'
/** After so many rounds the age of the log is proven anew by a time stamp. */
const renewalRounds = 30

export interface Publication {
  readonly rounds: number
  /** Changes that came while the run before ended. */
  readonly changes: number
}

export async function publishRegister(publication: Publication): Promise<never> {
  const publishing = publish(publication)
  // Beside it, not after it: that nothing can be published is what an alarm is for.
  if (patched('alarms')) await Promise.all([publishing, watch()])
  return publishing
}

async function publish({ rounds, changes }: Publication): Promise<never> {
  let told = changes
  let published = 0
  setHandler(registerChanged, () => {
    told += 1
  })
  for (let round = rounds; ; round += 1) {
    const seen = told
    await publishTrustedList()
    await publishLog()
    if (round % renewalRounds === 0) await renewEvidence()
    published = seen
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof publishRegister>({ rounds: round + 1, changes: told - published })
    await condition(() => told > published, daily)
  }
}

async function watch(): Promise<never> {
  for (;;) {
    await raiseAlarms()
    await sleep(daily)
  }
}

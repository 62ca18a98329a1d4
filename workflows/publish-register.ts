/** Publishes the register after every change and every day: the trusted list, and the log that holds it. */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow'
import { publishLog, publishTrustedList, renewEvidence } from './activities.ts'
import { registerChanged } from './messages.ts'

const daily = '1 day'
/** After so many rounds the age of the log is proven anew by a time stamp. */
const renewalRounds = 30

export interface Publication {
  readonly rounds: number
  /** Changes that came while the run before ended. */
  readonly changes: number
}

export async function publishRegister({ rounds, changes }: Publication): Promise<never> {
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

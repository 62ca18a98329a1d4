/** Rolling upgrades: which build of the workers Temporal sends dossiers to. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'

export interface WorkerBuild {
  readonly deploymentName: string
  readonly buildId: string
}

const withinMs = 120_000

/**
 * Makes a build the current one as soon as its workers ask for work: dossiers go on with it from their next step. Throws
 * what Temporal says where it has not come to that within two minutes; the build before it then stays the current one.
 */
export async function makeCurrent(
  { workflowService, options: { namespace } }: Pick<Client, 'workflowService' | 'options'>,
  { deploymentName, buildId }: WorkerBuild,
): Promise<void> {
  const deadline = Date.now() + withinMs
  for (;;)
    try {
      await workflowService.setWorkerDeploymentCurrentVersion({
        ...{ namespace, deploymentName, buildId },
        identity: 'makeCurrent',
      })
      return
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(
          `build ${buildId} of ${deploymentName} is not current: start its workers of every task queue, then try again`,
          { cause: error },
        )
      await sleep(500)
    }
}

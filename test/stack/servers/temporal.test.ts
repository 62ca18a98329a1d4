/** The real Temporal development server keeps executions across a crash. */
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { resolveTool } from '../../../stack/resolve.ts'
import { temporalCli } from '../../../stack/servers/temporal.ts'
import { startTemporal } from '../../../stack/temporal.ts'
import { buildMs, servers } from '../cache-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('Temporal', () => {
  let temporal: Awaited<ReturnType<typeof startTemporal>>

  beforeAll(async () => {
    const { cacheFolder, temporal: given } = servers
    const executable = await resolveTool(temporalCli, { cacheFolder, given })
    temporal = await startTemporal({ executable, dataFolder: temporaryFolder() })
  }, buildMs)
  afterAll(() => temporal.stop())

  async function withClient<T>(ask: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address: temporal.address })
    return ask(new Client({ connection })).finally(() => connection.close())
  }
  const stateOf = (workflowId: string) =>
    withClient(
      async ({ workflow }) => (await workflow.getHandle(workflowId).describe()).status.name,
    )

  it('starts, is killed, and still has its executions', async () => {
    await withClient(({ workflow }) =>
      workflow.start('unserved', { workflowId: 'kept', taskQueue: 'nobody' }),
    )
    expect(await stateOf('kept')).toBe('RUNNING')
    await temporal.kill9()
    await temporal.restart()
    expect(await stateOf('kept')).toBe('RUNNING')
  })

  it('takes up its work when it was paused', async () => {
    temporal.pause()
    const asked = stateOf('kept')
    temporal.resume()
    expect(await asked).toBe('RUNNING')
  })
})

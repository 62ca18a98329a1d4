/** The service with its console, and a browser in front of it; one a test file. */
import { readConfiguration } from '../../../temporal.config.ts'
import { buildConsole } from '../../../stack/build-console.ts'
import { onStderr } from '../../../stack/progress.ts'
import { startTestService, startWithinMs } from '../../support/service.ts'
import { openBrowser } from './browser.ts'

export type ConsoleScene = Awaited<ReturnType<typeof startConsoleScene>>

/** How long service, build and browser may take to start, in milliseconds. */
export const sceneWithinMs = startWithinMs + 120_000

/** `more` is the environment of the service; `before` is done once its stack is up, before itself. */
export async function startConsoleScene(
  more: NodeJS.ProcessEnv = {},
  before?: Parameters<typeof startTestService>[0],
) {
  const { cacheFolder } = readConfiguration().servers
  const folder = await buildConsole(cacheFolder, onStderr)
  const service = await startTestService(before, { CONSOLE_FOLDER: folder, ...more })
  const browser = await openBrowser(service.address)
  return {
    ...service,
    browser,
    async stop(): Promise<void> {
      await browser.close()
      await service.stop()
    },
  }
}

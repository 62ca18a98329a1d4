/** The whole service on real servers: Temporal, S3, issuer, API and worker, with data in a folder of its own; one a test file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DestinationStream } from 'pino'
import { castOf } from '../../demo/cast.ts'
import { createCaller } from '../../demo/client.ts'
import { type DevelopmentStack, startDevelopment } from '../../stack/development.ts'
import { type DevelopmentPerson, issueToken } from '../../stack/identity/token.ts'
import { people } from '../../stack/people.ts'
import { startService } from '../../stack/service.ts'

export type TestService = Awaited<ReturnType<typeof startTestService>>

/** How long a stack may take to start, in milliseconds. */
export const startWithinMs = 240_000

/** Starts the stack and then the service; `before` is done between the two, `more` is its environment, `log` takes its lines. */
export async function startTestService(
  before?: (stack: DevelopmentStack) => Promise<void>,
  more: NodeJS.ProcessEnv = {},
  log?: DestinationStream,
) {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'recognition-test-'))
  const stack = await startDevelopment({ dataFolder })
  await before?.(stack)
  const configuration = stack.configuration({ LOG_LEVEL: 'silent', ...more })
  const service = await startService(configuration, log)
  const { address, records, telemetry } = service
  const tokenOf = (person: DevelopmentPerson) =>
    issueToken(stack.key, person, configuration.identity)
  return {
    stack,
    configuration,
    address,
    records,
    telemetry,
    people,
    cast: await castOf(stack, address),
    tokenOf,
    /** A caller for somebody who is not of the cast. */
    as: async (person: DevelopmentPerson) => createCaller(address, await tokenOf(person)),
    async stop(): Promise<void> {
      await service.stop()
      await stack.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The vocabulary of workflow tests: the real test server that skips time, and people who act on a dossier. */
import { Context } from '@temporalio/activity'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Runtime } from '@temporalio/worker'
import type { Activities } from '../../activities/index.ts'
import type { FollowingCase } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { resolveTestServer } from '../../stack/test-server.ts'
import { readConfiguration } from '../../temporal.config.ts'
import type { Opening } from '../../workflows/messages.ts'
import { openCase } from './case.ts'
import { startFollowing } from './following-case.ts'
import { rehearsed, type Stage, stageOf } from './rehearsed.ts'
import { startWorkers } from './workers.ts'
import { builtWorkflows } from './workflow-bundle.ts'

export { evidence } from './rehearsed.ts'
export * from './people.ts'
export type { Case } from './case.ts'

const taskQueue = 'test'
const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** The SDK waits five seconds for the test server; on a busy machine it may need another try, and some time before it. */
async function startedOf(path: string | undefined, tries = 6): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping(
      path ? { server: { executable: { type: 'existing-path', path } } } : {},
    )
  } catch (error) {
    if (tries === 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    return startedOf(path, tries - 1)
  }
}

export type Rehearsal = Awaited<ReturnType<typeof startRehearsal>>

interface Rehearsed {
  /** Keeps what is recorded in real records too. */
  readonly append?: Stage['append']
  /** In the place of those that are rehearsed. */
  readonly activities?: Partial<Activities>
}

/** Starts the test server and the workers. */
export async function startRehearsal({ append, activities }: Rehearsed = {}) {
  let held: Promise<void> | undefined
  let release = () => {}
  const checks = async () => {
    if (held) await Promise.race([held, Context.current().cancelled])
  }
  Runtime.install({ logger: silent })
  const { servers } = readConfiguration()
  const path = await resolveTestServer({
    cacheFolder: servers.cacheFolder,
    given: servers.testServer,
  })
  const environment = await startedOf(path)
  const recorded: LedgerEvent[] = []
  const stage: Stage = { ...stageOf(recorded, checks, [year2026]), append }
  const workers = await startWorkers({
    connection: environment.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: await builtWorkflows() },
    activities: { ...rehearsed(stage), ...activities },
  })
  return {
    environment,
    recorded,
    /** What is loaded and in force; a test that changes it changes it back. */
    stage,
    /** The instant on the test server's clock, in milliseconds. */
    now: async () => Number(await environment.currentTimeMs()),
    /** Technical checks that begin from now on wait until they are released or cancelled. */
    holdChecks: () => void (held = new Promise((resolve) => (release = resolve))),
    releaseChecks() {
      release()
      held = undefined
    },
    open: (more: Partial<Opening> = {}) => openCase({ environment, recorded, taskQueue }, more),
    /** Starts a case that follows a grant. */
    follow: <C extends FollowingCase>(state: C, by?: Person) =>
      startFollowing({ environment, recorded, taskQueue }, state, { by, rules: stage.rules }),
    async stop() {
      await workers.stop()
      await environment.teardown()
    },
  }
}

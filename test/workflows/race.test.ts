/** An act and its deadline, on the real server: whichever comes first, there is one result and one record of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import type { Activities } from '../../activities/index.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { resolveTool } from '../../stack/resolve.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { openCase } from '../support/case.ts'
import { applicant, desk } from '../support/people.ts'
import { refusalOf } from '../support/refused.ts'
import { rehearsed, stageOf } from '../support/rehearsed.ts'
import { startWorkers } from '../support/workers.ts'
import { builtWorkflows } from '../support/workflow-bundle.ts'

const taskQueue = 'race'
/** A period is over this many milliseconds after it began. */
const periodMs = 600
const races = 24

let environment: TestWorkflowEnvironment
let workers: Awaited<ReturnType<typeof startWorkers>>
const recorded: LedgerEvent[] = []

/** Periods in milliseconds: the clock on the wall does not skip. */
const hurried = (activities: Activities): Activities => ({
  ...activities,
  deadline: async ({ startedAt, workingDays }) => ({
    date: '2026-12-31',
    instant: new Date(
      Date.parse(startedAt) + (workingDays === 5 ? periodMs : 600_000),
    ).toISOString(),
    provisional: false,
  }),
})

beforeAll(async () => {
  const path = await resolveTool(temporalCli, { ...servers, given: servers.temporal })
  environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path } },
  })
  workers = await startWorkers({
    connection: environment.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: await builtWorkflows() },
    activities: hurried(rehearsed(stageOf(recorded, async () => {}, [year2026]))),
  })
}, buildMs)
afterAll(async () => {
  await workers.stop()
  await environment.teardown()
})

describe('The race of an act with its deadline', () => {
  it('has one result, whichever comes first', async () => {
    const results = { accepted: 0, deemed: 0 }
    for (let race = 0; race < races; race += 1) {
      const each = await openCase({ environment, recorded, taskQueue })
      await each.file()
      const { clocks } = await each.read()
      const claim = await each.claim('examine-application', desk)
      const due = Date.parse(clocks[0]?.dueInstant ?? '')
      const early = 36 - race * 3
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now() - early)))
      const accepted = (await refusalOf(each.act(desk, 'accept', { claim }))) === 'not refused'
      const { acceptance } = await each.inStage('verification')
      expect(acceptance?.kind).toBe(accepted ? 'accepted' : 'deemed-accepted')
      const found = each.acts()
      expect(found.filter((act) => act === 'accept')).toHaveLength(accepted ? 1 : 0)
      expect(found.filter((act) => act === 'deem-accepted')).toHaveLength(accepted ? 0 : 1)
      expect(found.filter((act) => act === 'start-review')).toHaveLength(1)
      results[accepted ? 'accepted' : 'deemed'] += 1
      await each.act(applicant, 'withdraw', { reason: 'Raced.' })
    }
    process.stderr.write(`races with C1: ${JSON.stringify(results)}\n`)
    // The due instant decides and not the timer, which the server may fire a second late.
    expect(results.accepted).toBeGreaterThan(0)
    expect(results.deemed).toBeGreaterThan(0)
  }, 240_000)
})

/** What runs for as long as the register stands: the publication and the partners' lists, over many runs. */
import { Context } from '@temporalio/activity'
import { describe, expect, it } from '@jest/globals'
import type { Activities } from '../../activities/index.ts'
import type { PartnerAlert, PartnerImport } from '../../domain/partner-list.ts'
import { registerChanged } from '../../workflows/messages.ts'
import { onFewEvents, taskQueue } from '../support/few-events.ts'
import { rehearsed, stageOf } from '../support/rehearsed.ts'
import { runsOf } from '../support/runs.ts'
import { startRehearsal } from '../support/time-skipping.ts'
import { begin } from './recognition/steps.ts'

const changes = 25
const dayMs = 86_400_000

describe('The publication of the register', () => {
  it('loses no change at the hand-over between two runs, and goes on counting its rounds', async () => {
    let published = 0
    let renewed = 0
    let done = () => {}
    const all = new Promise<void>((resolve) => (done = resolve))
    const activities = {
      ...rehearsed(stageOf([], async () => {}, [])),
      raiseAlarms: async () => 0,
      publishTrustedList: async () => {
        published += 1
        // The next change always comes while this one is published: also in the last moment of a run.
        const { client, info } = Context.current()
        const { workflowId = '' } = info.workflowExecution ?? {}
        if (published <= changes)
          await client.workflow.getHandle(workflowId).signal(registerChanged)
        else done()
      },
      publishLog: async () => {},
      renewEvidence: async () => void (renewed += 1),
    }
    await onFewEvents(activities, async ({ client }) => {
      const { workflowId, firstExecutionRunId } = await client.workflow.start('publishRegister', {
        workflowId: 'register',
        taskQueue,
        args: [{ rounds: 0, changes: 0 }],
      })
      // A change that was lost would be published a day later.
      await all
      expect(published).toBe(changes + 1)
      const runs = await runsOf(client, workflowId, firstExecutionRunId)
      expect(runs.length).toBeGreaterThan(2)
      for (const { events } of runs) expect(events).toBeLessThan(80)
      // Once in thirty rounds: not with every run.
      expect(renewed).toBe(1)
      await client.workflow.getHandle(workflowId).terminate()
    })
  }, 180_000)
})

describe('A partner’s list', () => {
  it('is asked for once a day, each day in a run of its own, and what it alerts of is found once', async () => {
    const asked: number[] = []
    const days = 6
    let recognition = ''
    const alerts = (): PartnerAlert[] => [
      {
        ...{ id: 'a1', import: 'i1', recognition, at: new Date().toISOString() },
        ...{ reference: 'BG 7', subject: 'CN=CA', certificate: 'ab'.repeat(32), changes: [] },
      },
    ]
    const rehearsal = await startRehearsal({
      activities: {
        fetchPartnerList: async () => {
          asked.push(await rehearsal.now())
          return asked.length > days ? undefined : ({ evidence: {} } as never)
        },
        importList: async ({ id }) => ({ id, outcome: 'accepted' }) as PartnerImport,
        alertsOfList: async () => alerts(),
        noteAlertTold: async () => {},
      } satisfies Partial<Activities>,
    })
    try {
      const followed = (await begin(rehearsal)).recognition
      recognition = followed.id
      const { client } = rehearsal.environment
      const started = await client.workflow.start('followPartnerList', {
        workflowId: 'partner-list',
        taskQueue: 'test',
        args: ['source'],
      })
      await rehearsal.environment.sleep(`${days + 1} days`)
      await followed.until(() => asked.length > days, 'every day')
      const gaps = asked.slice(1).map((at, index) => Math.round((at - (asked[index] ?? 0)) / dayMs))
      expect(gaps).toEqual(gaps.map(() => 1))
      expect(asked).toHaveLength(days + 1)
      const runs = await runsOf(client, 'partner-list', started.firstExecutionRunId)
      expect(runs).toHaveLength(days + 1)
      const { findings } = await followed.read()
      expect(findings.map(({ content }) => content.reference)).toEqual(['BG 7'])
    } finally {
      await rehearsal.stop()
    }
  }, 180_000)
})

/** Information-driven supervision: what probes find is told to the recognition by itself, round after round. */
import { ApplicationFailure } from '@temporalio/activity'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ProbeNews } from '../../../activities/probe-news.ts'
import { probeNow, probingWorkflowId } from '../../../workflows/messages.ts'
import type { probeStatus } from '../../../workflows/probe-status.ts'
import { type Rehearsal, startRehearsal, supervisor } from '../../support/time-skipping.ts'
import { begin } from './steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const reference = 'crl:0123456789abcdef'
const news = (act: ProbeNews['act'], key: string): ProbeNews => ({
  ...{ act, key, reference },
  text: { en: `${act} ${key}`, 'zh-CN': `${act} ${key}` },
})

describe('Probes of status services', () => {
  it('open one finding, note its recovery and leave it to a supervisor to close', async () => {
    const { recognition } = await begin(rehearsal)
    const { id } = await recognition.read()
    const pages: (string | undefined)[] = []
    const rounds: string[] = []
    let told: ProbeNews[] = []
    rehearsal.stage.probing = {
      recognitionsToProbe: async ({ after }) => {
        pages.push(after)
        return after === undefined
          ? { probing: true, due: ['unknown'], next: 'second' }
          : { probing: true, due: [id] }
      },
      probeRecognition: async ({ recognition: asked, since }) => {
        if (asked === 'unknown') throw ApplicationFailure.nonRetryable('expected a recognition')
        rounds.push(since)
        return told
      },
    }
    told = [news('note-finding', 'first')]
    const probing = await rehearsal.environment.client.workflow.start<typeof probeStatus>(
      'probeStatus',
      { workflowId: probingWorkflowId, taskQueue: 'test', args: [] },
    )
    await recognition.until(({ findings }) => findings.length === 1, 'a finding')
    expect(pages).toEqual([undefined, 'second'])

    /** One more round, whose end the next one or this waiting shows. */
    async function round(said: ProbeNews[]) {
      told = said
      const before = rounds.length
      await probing.signal(probeNow)
      await recognition.until(() => rounds.length > before, 'another round')
    }
    const notes = () =>
      rehearsal.recorded
        .filter(({ dossier, act }) => dossier === id && act.startsWith('note-'))
        .map(({ act }) => act)

    await round([news('note-finding', 'first')])
    await round([news('note-recovery', 'second')])
    const recovered = await recognition.until(
      ({ findings }) => findings[0]?.recovered !== undefined,
    )
    expect(recovered.findings).toMatchObject([
      {
        ...{ state: 'open', content: { source: 'probe', reference }, by: { sub: 'system' } },
        recovered: { by: { sub: 'system' }, text: { en: 'note-recovery second' } },
      },
    ])
    expect(notes()).toEqual(['note-finding', 'note-recovery'])

    await round([news('note-finding', 'third')])
    const again = await recognition.until(({ findings }) => findings[0]?.recovered === undefined)
    expect(again.findings).toHaveLength(1)
    await recognition.work(
      supervisor,
      { task: 'settle-finding', act: 'close-finding', subject: 'f1' },
      { reason: 'Answered. 已恢复。' },
    )
    await round([news('note-recovery', 'fourth')])
    await round([news('note-finding', 'fifth')])
    const { findings } = await recognition.until((state) => state.findings.length === 2)
    expect(findings.map(({ state }) => state)).toEqual(['closed', 'open'])

    told = []
    const before = rounds.length
    await recognition.sleep('31 minutes')
    expect(rounds.length).toBeGreaterThan(before)
    expect(new Set(rounds).size).toBe(rounds.length)
    await probing.terminate()
  }, 120_000)
})

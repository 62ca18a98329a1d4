import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dateInShanghai, endOfDay } from '../../../procedure/working-days.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  head,
  type Rehearsal,
  startRehearsal,
  supervisor,
  secondSupervisor,
} from '../../support/time-skipping.ts'
import * as steps from './steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

describe('A handover', () => {
  const begun = async () => {
    const { exit, recognition, plannedEnd } = await steps.report(rehearsal)
    await steps.propose(exit, { organisation: steps.marta.organisation, licence: 'ECA-1' })
    await steps.agree(exit)
    await steps.check(exit, true)
    await exit.inStage('handover')
    return { exit, recognition, plannedEnd }
  }

  it('is refused where the digest is not that of the manifest, on either side', async () => {
    const { exit } = await begun()
    const manifest = await steps.attach(exit, applicant, 'record-manifest')
    const wrong = 'f'.repeat(64)
    const given = { manifest, records: 3 }
    expect(
      await refusalOf(exit.act(applicant, 'hand-over-records', { ...given, sha256: wrong })),
    ).toBe('DifferentDocument')
    await exit.act(applicant, 'hand-over-records', { ...given, sha256: steps.digest })
    const receipt = await steps.attach(exit, steps.marta, 'custody-receipt')
    const custody = { receipt, sha256: wrong }
    expect(await refusalOf(exit.act(steps.marta, 'confirm-custody', custody))).toBe(
      'DifferentDocument',
    )
    expect((await exit.read()).custody).toBeUndefined()
  }, 120_000)

  it('that is returned begins anew', async () => {
    const { exit } = await begun()
    await steps.handOver(exit)
    await exit.work(
      secondSupervisor,
      { task: 'confirm-handover', act: 'return-handover' },
      { reason: 'Logs are missing' },
    )
    const returned = await exit.read()
    expect(returned.records ?? returned.custody ?? returned.subscribersTold).toBeUndefined()
    await steps.handOver(exit)
    await steps.confirm(exit)
    expect((await exit.read()).confirmed).toBeDefined()
  }, 120_000)

  it('that is overdue goes before the head, who postpones the end once and then orders it', async () => {
    const { exit, recognition, plannedEnd } = await begun()
    await exit.sleep('121 days')
    await exit.until(({ breaches }) => breaches.some(({ kind }) => kind === 'handover-overdue'))
    expect(await steps.registered(recognition, later(endOfDay(plannedEnd), 1))).toBe('in-force')
    const task = 'settle-overdue-exit' as const
    const today = dateInShanghai(new Date(await rehearsal.now()).toISOString())
    const until = dateInShanghai(later(`${today}T00:00:00Z`, 20 * 86_400_000))
    const postponement = { plannedEnd: until, reason: 'Nearly done' }
    await exit.work(head, { task, act: 'postpone-exit-end' }, postponement)
    expect((await recognition.read()).exit).toMatchObject({ plannedEnd: until })
    await exit.sleep('22 days')
    await exit.work(head, { task, act: 'order-exit-end' }, { reasons: ['It has stopped'] })
    const { ended, stage } = await exit.until((state) => state.ended !== undefined)
    expect(stage).toBe('handover')
    expect(await steps.registered(recognition, ended?.at ?? '')).toBe('exited')
    await steps.handOver(exit)
    await steps.confirm(exit)
    expect(await exit.handle.result()).toEqual({ outcome: 'exited' })
  }, 120_000)

  it('that is complete cannot be undone by a withdrawal', async () => {
    const { exit } = await begun()
    await steps.handOver(exit)
    await steps.confirm(exit)
    expect(await refusalOf(exit.act(applicant, 'withdraw-exit', { reason: 'No' }))).toBe(
      'MatterClosed',
    )
    expect(await refusalOf(exit.act(supervisor, 'withdraw-exit', { reason: 'No' }))).toBe(
      'NotEntitled',
    )
  }, 120_000)
})

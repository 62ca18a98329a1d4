/** Time that is not counted: tests and appraisals, from their notice to their end (Administrative License Law, art. 45). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { refusalOf } from '../../support/refused.ts'
import {
  type Case,
  division,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { c3, caseUnderVerification, dayOf } from '../verification.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const underVerification = () => caseUnderVerification(rehearsal)
const day = (days = 0) => dayOf(rehearsal, days)

describe('Administrative License Law 45: time that is not counted', () => {
  const request = async (days = 10) => ({
    reason: 'testing' as const,
    explanation: 'The module is tested.',
    expectedEnd: await day(days),
  })
  async function paused(days = 10): Promise<Case> {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request(days))
    await each.work(division, 'approve-pause', {})
    await each.until(({ clocks }) => clocks.some(({ state }) => state === 'paused'))
    return each
  }
  it('begins with its written notice, not with the request or its approval', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    expect((await c3(each))?.state).toBe('running')
    await each.work(division, 'approve-pause', {})
    const { issuedAt } = await each.notice('time-needed')
    await each.until(({ clocks }) => clocks.some(({ state }) => state === 'paused'))
    expect((await c3(each))?.pauses).toEqual([{ matter: 'p1', from: issuedAt }])
  })
  it('moves the due date by the working days that were not counted', async () => {
    const each = await paused(10)
    const before = (await c3(each))?.dueDate ?? ''
    await each.sleep('7 days')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const after = await each.until(({ clocks }) =>
      clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
    )
    const due = after.clocks.find(({ key }) => key === 'C3')?.dueDate ?? ''
    expect(due > before).toBe(true)
    expect(
      after.tasks.filter(({ kind }) => kind === 'verify').every((each) => each.due === due),
    ).toBe(true)
  })
  it('keeps the clock from expiring while it lasts', async () => {
    const each = await paused(90)
    await each.sleep('60 days')
    expect((await c3(each))?.state).toBe('paused')
    expect(each.acts()).not.toContain('clock-expired')
  })
  it('alerts when it takes longer than was told, and goes on until it is ended', async () => {
    const each = await paused(3)
    await each.sleep('6 days')
    await each.until(({ tasks }) => tasks.some(({ kind }) => kind === 'renew-pause'))
    expect((await c3(each))?.state).toBe('paused')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const { tasks } = await each.until(({ clocks }) =>
      clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
    )
    expect(tasks.find(({ kind }) => kind === 'renew-pause')?.state).toBe('cancelled')
  })
  it('runs again only when the last of several pauses has ended', async () => {
    const each = await paused(10)
    await each.act(officer, 'request-pause', { ...(await request()), reason: 'appraisal' })
    await each.work(division, 'approve-pause', {})
    await each.until(({ pauses }) => pauses.every(({ from }) => from))
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    expect((await c3(each))?.state).toBe('paused')
    await each.act(officer, 'end-pause', { pause: 'p2', report: 'Appraised.' })
    await each.until(({ clocks }) =>
      clocks.some(({ state, key }) => key === 'C3' && state === 'running'),
    )
  })
  it('is not approved by whoever asked for it', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    const both = { ...officer, roles: ['officer', 'division-head'] } as typeof officer
    expect(await refusalOf(each.work(both, 'approve-pause', {}))).toBe('SeparationOfDuty')
  })
  it('may be refused, and then nothing stops', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    await each.work(division, 'refuse-pause', { reason: 'Not needed.' })
    const { pauses, notices } = await each.read()
    expect(pauses[0]?.refused?.reason).toBe('Not needed.')
    expect(notices.some(({ kind }) => kind === 'time-needed')).toBe(false)
  })
  it('needs an end that is to come, and is ended once', async () => {
    const each = await paused(5)
    const past = { ...(await request()), expectedEnd: await day(-1) }
    expect(await refusalOf(each.act(officer, 'request-pause', past))).toBe('TooLate')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const again = each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    expect(await refusalOf(again)).toBe('MatterClosed')
  })
})

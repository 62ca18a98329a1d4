import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dateInShanghai, endOfDay } from '../../../procedure/working-days.ts'
import { applicant, type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import * as steps from './steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
const findings = async (recognition: Awaited<ReturnType<typeof steps.recognise>>) =>
  (await recognition.read()).findings.map(({ content }) => content.reference)

describe('A voluntary exit', () => {
  it('ends the recognition with its planned day, once another CA has taken over', async () => {
    const { exit, recognition, plannedEnd } = await steps.report(rehearsal)
    const receipt = await exit.notice('exit-receipt')
    expect(receipt.content).toMatchObject({ effectiveOn: plannedEnd })
    expect((await recognition.read()).exit).toMatchObject({ exit: exit.id, plannedEnd })
    await steps.tellParties(exit, dateInShanghai((await exit.read()).openedAt))
    await steps.takeOver(rehearsal, exit)
    const confirmed = await exit.read()
    expect(confirmed.ended).toBeUndefined()
    expect(confirmed.notices.map(({ kind, to }) => [kind, to.name])).toEqual([
      ['exit-receipt', applicant.organisation],
      ['handover-confirmed', applicant.organisation],
      ['handover-confirmed', steps.marta.organisation],
    ])
    expect((await recognition.read()).ended).toBeUndefined()
    await exit.sleep('121 days')
    expect(await exit.handle.result()).toEqual({ outcome: 'exited' })
    const end = endOfDay(plannedEnd)
    expect(await steps.registered(recognition, later(end, -1))).toBe('in-force')
    expect(await steps.registered(recognition, end)).toBe('exited')
    const closed = await exit.read()
    expect(closed).toMatchObject({ stage: 'closed', breaches: [], ended: { at: end } })
    expect(await findings(recognition)).toEqual([])
  }, 120_000)

  it('names who keeps the records, until five years after the last certificate', async () => {
    const more = { lastCertificateEnd: '2028-02-29' }
    const { exit } = await steps.report(rehearsal, { more })
    await steps.takeOver(rehearsal, exit)
    await exit.sleep('121 days')
    await exit.handle.result()
    expect((await exit.read()).retention).toEqual({
      custodian: steps.marta.organisation,
      until: '2033-02-28',
    })
  }, 120_000)

  it('is taken late, as a breach of the person in charge, and the parties are asked for', async () => {
    const { exit, recognition } = await steps.report(rehearsal, { inDays: 59 })
    const { lateReport } = await exit.read()
    expect(lateReport).toBe(true)
    await exit.until(({ breaches }) => breaches.length === 1)
    expect(await findings(recognition)).toEqual([`exit:${exit.id}:late-report`])
    await exit.sleep('7 days')
    await exit.until(({ breaches }) => breaches.length === 2)
    expect(await findings(recognition)).toContain(`exit:${exit.id}:parties-not-told`)
  }, 120_000)

  it('is in time sixty days before, with the parties told ninety days before', async () => {
    const { exit, recognition } = await steps.report(rehearsal, { inDays: 60 })
    const today = Date.parse((await exit.read()).openedAt)
    const told = dateInShanghai(new Date(today - 30 * 86_400_000).toISOString())
    await steps.tellParties(exit, told)
    await exit.sleep('7 days')
    expect(await exit.read()).toMatchObject({ lateReport: false, breaches: [], stage: 'takeover' })
    expect(await findings(recognition)).toEqual([])
  }, 120_000)

  it('finds it when the parties were told less than ninety days before', async () => {
    const { exit, recognition, plannedEnd } = await steps.report(rehearsal, { inDays: 89 })
    await steps.tellParties(exit, dateInShanghai((await exit.read()).openedAt))
    await exit.until(({ breaches }) => breaches.length > 0)
    expect((await exit.read()).partiesTold).toMatchObject({ late: true })
    expect(await findings(recognition)).toEqual([`exit:${exit.id}:parties-not-told`])
    expect((await exit.read()).plannedEnd).toBe(plannedEnd)
  }, 120_000)

  it('is withdrawn before its end, and the recognition goes on', async () => {
    const { exit, recognition, plannedEnd } = await steps.report(rehearsal)
    await exit.act(applicant, 'withdraw-exit', { reason: 'Sold as a whole' })
    expect(await exit.handle.result()).toEqual({ outcome: 'withdrawn' })
    expect((await recognition.read()).exit).toBeUndefined()
    await recognition.sleep('130 days')
    expect(await steps.registered(recognition, later(endOfDay(plannedEnd), 1))).toBe('in-force')
    const again = await steps.reportAgain(rehearsal, recognition)
    await again.exit.notice('exit-receipt')
  }, 120_000)

  it('comes to its end beside a recognition that ended before it, whose status stays', async () => {
    const { exit, recognition } = await steps.report(rehearsal)
    await steps.takeOver(rehearsal, exit)
    const system = { sub: 'system', name: 'system', organisation: '', roles: [] }
    const ground = { en: 'Revoked', 'zh-CN': '吊销' }
    await recognition.act(system, 'end-recognition', { status: 'revoked', ground })
    await recognition.handle.result()
    await exit.sleep('121 days')
    expect(await exit.handle.result()).toEqual({ outcome: 'exited' })
    expect((await exit.read()).told.at(-1)).toMatchObject({
      act: 'end-recognition',
      refused: 'CaseClosed',
    })
    expect((await recognition.read()).ended).toMatchObject({ status: 'revoked' })
  }, 120_000)

  it('is reported once: a second report of the same recognition comes to nothing', async () => {
    const { exit, recognition } = await steps.report(rehearsal)
    const second = await steps.reportAgain(rehearsal, recognition, { inDays: 70 })
    expect(await second.exit.handle.result()).toEqual({ outcome: 'void' })
    expect((await second.exit.read()).notices).toEqual([])
    expect((await recognition.read()).exit).toMatchObject({ exit: exit.id })
  }, 120_000)
})

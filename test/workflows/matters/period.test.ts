/** The period for deciding, its one extension, and its expiry (Administrative License Law, art. 42). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { refusalOf } from '../../support/refused.ts'
import {
  head,
  officer,
  type Rehearsal,
  second,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { c3, caseUnderVerification } from '../verification.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const underVerification = () => caseUnderVerification(rehearsal)

describe('Administrative License Law 42: the period for deciding', () => {
  it('runs from acceptance, and its expiry goes before the head without deciding anything', async () => {
    const each = await underVerification()
    const { acceptance } = await each.read()
    expect(await c3(each)).toMatchObject({
      startedAt: acceptance?.from,
      workingDays: 20,
      state: 'running',
    })
    await each.sleep('60 days')
    const { tasks, stage } = await each.until((state) =>
      state.tasks.some(({ kind }) => kind === 'note-overdue'),
    )
    expect((await c3(each))?.state).toBe('expired')
    expect(stage).toBe('verification')
    expect(tasks.find(({ kind }) => kind === 'note-overdue')?.role).toBe('head')
    await each.work(head, 'note-overdue', { instruction: 'Decide this week.' })
    expect(each.acts()).toContain('escalated')
  })
  it('is extended once by ten working days, by the head, with reasons told to the applicant', async () => {
    const each = await underVerification()
    const before = (await c3(each))?.dueDate ?? ''
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    await each.work(head, 'approve-extension', {})
    await each.until(({ extension }) => extension?.granted === true)
    const after = await c3(each)
    expect(after).toMatchObject({ workingDays: 30, state: 'running' })
    expect((after?.dueDate ?? '') > before).toBe(true)
    expect((await each.notice('extension')).content).toMatchObject({
      reasons: ['The case is complex.'],
      decisionDue: after?.dueDate,
    })
    const again = each.act(officer, 'request-extension', { reasons: ['Still.'] })
    expect(await refusalOf(again)).toBe('MatterClosed')
  })
  it('is not extended by whoever asked, nor after it is over', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    const both = { ...officer, roles: ['officer', 'head'] } as typeof officer
    expect(await refusalOf(each.work(both, 'approve-extension', {}))).toBe('SeparationOfDuty')
    await each.sleep('60 days')
    expect(await refusalOf(each.work(head, 'approve-extension', {}))).toBe('TooLate')
    const late = each.act(second, 'request-extension', { reasons: ['Late.'] })
    expect(await refusalOf(late)).toBe('MatterClosed')
  })
  it('may be asked for again when the head refused', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    await each.work(head, 'refuse-extension', { reason: 'Decide.' })
    await each.act(officer, 'request-extension', { reasons: ['A new fact.'] })
  })
})

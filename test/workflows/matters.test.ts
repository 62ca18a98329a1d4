import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ruleSets } from '../../procedure/rule-set.ts'
import { daysAfter } from '../../procedure/working-days.ts'
import { toVerification } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  division,
  head,
  officer,
  type Rehearsal,
  second,
  startRehearsal,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

async function underVerification(): Promise<Case> {
  const each = await rehearsal.open()
  await toVerification(each)
  return each
}
/** The day on the test server's clock, moved by some days. */
const day = async (days = 0) =>
  daysAfter(new Date((await rehearsal.now()) + 8 * 3_600_000).toISOString().slice(0, 10), days)
const c3 = async (each: Case) => (await each.read()).clocks.find(({ key }) => key === 'C3')

describe('Administrative License Law 34(3): verification by two officers', () => {
  it('is done by two distinct persons', async () => {
    const each = await underVerification()
    await each.verify(officer)
    expect((await each.read()).stage).toBe('verification')
    expect(await refusalOf(each.verify(officer))).toBe('SeparationOfDuty')
    await each.verify(second)
    expect((await each.inStage('expert-review')).verifications).toHaveLength(2)
  })
  it('may be done side by side', async () => {
    const each = await underVerification()
    await Promise.all([each.declare(officer), each.declare(second)])
    await each.claim('verify', officer)
    await each.claim('verify', second)
    await each.verify(officer)
    await each.verify(second)
    await each.inStage('expert-review')
  })
  it('needs a declaration of interest first', async () => {
    const each = await underVerification()
    const verdict = { verdict: 'meets' as const, conditions: [], note: 'As found.' }
    expect(await refusalOf(each.work(officer, 'verify', verdict))).toBe('InterestNotDeclared')
  })
  it('is closed to an officer with a conflict of interest, as is every other act', async () => {
    const each = await underVerification()
    await each.declare(officer, true)
    const verdict = { verdict: 'meets' as const, conditions: [], note: 'As found.' }
    expect(await refusalOf(each.work(second, 'verify', verdict))).toBe('InterestNotDeclared')
    const asked = { items: [{ document: 'audit', what: 'More.' }], answerBy: await day(5) }
    expect(await refusalOf(each.act(officer, 'request-supplement', asked))).toBe(
      'ConflictOfInterest',
    )
  })
  it('needs a verdict on every condition that the comparison did not find met', async () => {
    const each = await underVerification()
    await each.declare(officer)
    const bare = { verdict: 'meets' as const, conditions: [], note: 'As found.' }
    expect(await refusalOf(each.work(officer, 'verify', bare))).toBe('ConditionOpen')
  })
  it('compares capital and staff with the thresholds of the rule set in force', async () => {
    const resultsUnder = async (rules: keyof typeof ruleSets) => {
      rehearsal.stage.rules = ruleSets[rules]
      const each = await underVerification()
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
      const { equivalence = [] } = await each.read()
      return Object.fromEntries(equivalence.map(({ id, result }) => [id, result]))
    }
    rehearsal.stage.form = {
      ...(rehearsal.stage.form as object),
      identity: { capital: { amount: '50000000', currency: 'CNY' }, professionals: 45 },
    }
    expect(await resultsUnder('ESL-2019+Measures-2015')).toMatchObject({
      capital: 'met',
      professionals: 'met',
    })
    expect(await resultsUnder('Draft-2024')).toMatchObject({
      capital: 'not-met',
      professionals: 'not-met',
      delegation: 'met',
      outlets: 'not-met',
    })
  })
  it('wants a reason where an officer differs from the comparison', async () => {
    const each = await underVerification()
    await each.declare(officer)
    const { equivalence = [] } = await each.read()
    const conditions = equivalence.map(({ id }) => ({ condition: id, verdict: 'meets' as const }))
    const verdict = { verdict: 'meets' as const, conditions, note: 'As found.' }
    expect(await refusalOf(each.work(officer, 'verify', verdict))).toBe('ConditionOpen')
  })
  it('is refused while a document has not been opened in its latest version', async () => {
    const each = await rehearsal.open()
    const id = await each.attach(applicant, 'audit-report')
    await toVerification(each)
    await each.declare(officer)
    const { equivalence = [] } = await each.read()
    const claim = await each.claim('verify', officer)
    const verdict = {
      claim,
      verdict: 'meets',
      note: 'As found.',
      conditions: equivalence.map(({ id: condition }) => ({
        condition,
        verdict: 'meets' as const,
        reason: 'Seen.',
      })),
    } as const
    const verify = (version: number) =>
      each.act(officer, 'verify', { ...verdict, opened: [{ document: id, version }] })
    expect(await refusalOf(each.act(officer, 'verify', verdict))).toBe('DocumentsUnopened')
    expect(await refusalOf(verify(2))).toBe('DocumentsUnopened')
    await verify(1)
    expect((await each.read()).verifications[0]?.opened).toEqual([{ document: id, version: 1 }])
  })
})

describe('Administrative License Law 34: supplementary material', () => {
  const asking = async () => ({
    items: [{ document: 'audit-report', what: 'The signed pages.' }],
    answerBy: await day(10),
  })
  it('is asked for in writing, attached, answered, and examined again', async () => {
    const each = await underVerification()
    expect(await refusalOf(each.attach(applicant, 'audit-report'))).toBe('NotAsked')
    await each.act(officer, 'request-supplement', await asking())
    expect((await each.notice('supplement')).content).toMatchObject(await asking())
    await each.attach(applicant, 'audit-report')
    expect(await refusalOf(each.attach(applicant, 'home-licence'))).toBe('NotAsked')
    await each.act(applicant, 'supplement', { supplement: 's1', text: 'Attached.' })
    const { report } = await each.until((state) => state.report?.supplements === 1)
    expect(report?.supplements).toBe(1)
    expect(each.acts().filter((act) => act === 'checks-completed')).toHaveLength(2)
  })
  it('does not stop the clock', async () => {
    const each = await underVerification()
    const before = await c3(each)
    await each.act(officer, 'request-supplement', await asking())
    await each.sleep('3 days')
    expect(await c3(each)).toEqual(before)
  })
  it('must be answered or given up before anybody verifies', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-supplement', await asking())
    expect(await refusalOf(each.verify(officer))).toBe('ConditionOpen')
    const reason = 'Found elsewhere.'
    await each.act(officer, 'close-supplement', { supplement: 's1', reason })
    await each.verify(officer)
  })
  it('is answered once', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-supplement', await asking())
    const answer = { supplement: 's1', text: 'Attached.' }
    await each.act(applicant, 'supplement', answer)
    expect(await refusalOf(each.act(applicant, 'supplement', answer))).toBe('MatterClosed')
    const unknown = { supplement: 's9', text: 'Attached.' }
    expect(await refusalOf(each.act(applicant, 'supplement', unknown))).toBe('MatterNotFound')
  })
})

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

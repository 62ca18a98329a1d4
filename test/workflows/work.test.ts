/** What officers do beside the course of a case: inspections, deviations, delegations, holds; and a calendar that moves its clocks. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { toExperts, toVerification } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  evidence,
  nameOf,
  officer,
  person,
  type Rehearsal,
  second,
  startRehearsal,
  third,
} from '../support/time-skipping.ts'
import { c3, caseUnderVerification, dayOf } from './verification.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const underVerification = () => caseUnderVerification(rehearsal)
const day = (days = 0) => dayOf(rehearsal, days)

describe('Administrative License Law 34(3): on-site inspection', () => {
  const plan = async () => ({
    on: await day(3),
    place: 'Sofia',
    inspectors: [officer, second].map(nameOf),
  })
  it('is announced in writing and done by two or more', async () => {
    const each = await underVerification()
    const alone = { ...(await plan()), inspectors: [officer, officer].map(nameOf) }
    expect(await refusalOf(each.act(officer, 'schedule-inspection', alone))).toBe('ConditionOpen')
    await each.act(officer, 'schedule-inspection', await plan())
    expect((await each.notice('inspection')).content).toMatchObject({ place: 'Sofia' })
  })
  it('ends in a record with signatures, without which nobody verifies', async () => {
    const each = await underVerification()
    await each.act(officer, 'schedule-inspection', await plan())
    expect(await refusalOf(each.verify(officer))).toBe('ConditionOpen')
    const document = await each.attach(officer, 'inspection-record')
    const record = { document, findings: 'As declared.', signedBy: ['LIU', 'GAO'] }
    await each.work(officer, 'record-inspection', record)
    await each.verify(officer)
    expect((await each.read()).inspections[0]?.record?.signedBy).toEqual(['LIU', 'GAO'])
  })
  it('is not recorded on a paper that is not there, nor planned for a day that is over', async () => {
    const each = await underVerification()
    const past = { ...(await plan()), on: await day(-1) }
    expect(await refusalOf(each.act(officer, 'schedule-inspection', past))).toBe('TooLate')
    await each.act(officer, 'schedule-inspection', await plan())
    await each.declare(officer)
    const record = { document: crypto.randomUUID(), findings: 'x', signedBy: ['a', 'b'] }
    expect(await refusalOf(each.work(officer, 'record-inspection', record))).toBe('MatterNotFound')
  })
})

describe('Accepted deviations', () => {
  async function claimed(): Promise<Case> {
    const each = await rehearsal.open()
    await each.attach(applicant, 'audit-report')
    await toVerification(each)
    await each.declare(officer)
    await each.declare(third)
    const deviation = { check: 'rfc5280/serial-number-positive', reason: 'An old root.' }
    const scope = { sha256: evidence.sha256, expires: await day(365) }
    await each.act(officer, 'accept-deviation', { ...deviation, ...scope })
    return each
  }
  it('need a second person, and hold for one check and one file until they expire', async () => {
    const each = await claimed()
    expect(await refusalOf(each.work(officer, 'approve-deviation', {}))).toBe('SeparationOfDuty')
    await each.work(third, 'approve-deviation', {})
    expect((await each.read()).deviations).toMatchObject([{ approvedBy: { sub: third.sub } }])
  })
  it('may be refused by the second person', async () => {
    const each = await claimed()
    await each.work(third, 'refuse-deviation', { reason: 'It matters.' })
    expect((await each.read()).deviations[0]?.refused?.reason).toBe('It matters.')
  })
  it('are refused for a file that is not there', async () => {
    const each = await claimed()
    const other = { check: 'x', sha256: 'f'.repeat(64), reason: 'x', expires: await day(9) }
    expect(await refusalOf(each.act(officer, 'accept-deviation', other))).toBe('MatterNotFound')
  })
})

describe('Delegation and holds', () => {
  it('lets a delegate act for a time, with the conflicts of the delegator', async () => {
    const each = await underVerification()
    await each.verify(officer)
    const substitute = person('ke', 'auditor')
    const starts = new Date(await rehearsal.now()).toISOString()
    const ends = new Date((await rehearsal.now()) + 5 * 86_400_000).toISOString()
    const terms = { role: 'officer', starts, ends, reason: 'Leave.' } as const
    await each.act(officer, 'delegate', { to: nameOf(substitute), ...terms })
    const hold = { reason: 'Waits.', until: await day(2) }
    await each.act(substitute, 'hold', hold)
    expect(await refusalOf(each.verify(substitute))).toBe('SeparationOfDuty')
    await each.sleep('6 days')
    const later = { ...hold, until: await day(2) }
    expect(await refusalOf(each.act(substitute, 'hold', later))).toBe('NotEntitled')
  })
  it('lets nobody delegate a role that is not theirs', async () => {
    const each = await underVerification()
    const ends = new Date((await rehearsal.now()) + 86_400_000).toISOString()
    const terms = { role: 'head', starts: '2026-01-01T00:00:00Z', ends, reason: 'x' } as const
    const delegate = each.act(officer, 'delegate', { to: nameOf(third), ...terms })
    expect(await refusalOf(delegate)).toBe('NotEntitled')
  })
  it('ends a hold by itself on its last day, whoever holds the task by then', async () => {
    const each = await underVerification()
    await each.act(officer, 'hold', { reason: 'Waits for the court.', until: await day(3) })
    const { id } = await each.task('verify')
    const to = nameOf(third)
    await each.act(officer, 'reassign', { task: id, to, reason: 'Leave.' })
    expect((await each.read()).holds[0]?.ended).toBeUndefined()
    await each.sleep('5 days')
    await each.until(({ holds }) => holds[0]?.ended !== undefined, 'the end of the hold')
  })
  it('ends a hold early when an officer says so', async () => {
    const each = await underVerification()
    await each.act(officer, 'hold', { reason: 'Waits.', until: await day(30) })
    await each.act(second, 'end-hold', { hold: 'h1' })
    expect((await each.read()).holds[0]?.ended?.by?.sub).toBe(second.sub)
    expect(await refusalOf(each.act(second, 'end-hold', { hold: 'h1' }))).toBe('MatterClosed')
  })
})

describe('The calendar', () => {
  it('moves running clocks when an arrangement is loaded, and says from when to when', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    const before = await c3(each)
    const provisional = before?.provisional
    const { calendar } = rehearsal.stage
    const years = [...new Set([before?.dueDate.slice(0, 4), before?.startedAt.slice(0, 4)])]
    // A made-up arrangement in which no day of those years is worked from the start of the clock on.
    rehearsal.stage.calendar = years.map((year) => ({
      year: Number(year),
      source: 'made up',
      daysOff: [[`${year}-01-01`, `${year}-12-31`] as const],
      makeUpDays: [],
    }))
    const { moved } = await each.recompute()
    rehearsal.stage.calendar = calendar
    expect(moved).toBe(1)
    const after = await c3(each)
    expect((after?.dueDate ?? '') > (before?.dueDate ?? '')).toBe(true)
    expect(after?.provisional).toBe(true)
    process.stderr.write(`before it was ${provisional ? 'provisional' : 'final'}\n`)
    expect(each.events().find(({ act }) => act === 'clock-recomputed')?.detail).toMatchObject({
      clock: 'C3',
      from: before?.dueDate,
      to: after?.dueDate,
    })
  })
  it('leaves clocks alone that do not move', async () => {
    const each = await underVerification()
    expect(await each.recompute()).toEqual({ moved: 0 })
  })
})

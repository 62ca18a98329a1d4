/** Delivery within ten working days, and the objection to publication (Administrative License Law, art. 44 and 5). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, refused } from '../../support/case.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  type Case,
  head,
  type Rehearsal,
  startRehearsal,
  stranger,
  third,
} from '../../support/time-skipping.ts'
import { decidedCase } from './decided.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const delivered = (content = grant()) => decidedCase(rehearsal, content)

describe('Administrative License Law 44: delivery within ten working days', () => {
  it('is proven by the read receipt of the applicant', async () => {
    const each = await delivered(refused())
    const { decision, clocks } = await each.read()
    expect(clocks.find(({ key }) => key === 'C5')).toMatchObject({ workingDays: 10 })
    await each.act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
    expect(await each.outcome()).toBe('refused')
    const { notices } = await each.read()
    const { served } = notices.find(({ id }) => id === decision?.notice) ?? {}
    expect(served).toMatchObject({ by: 'read-receipt', person: { sub: applicant.sub } })
  })
  it('is proven by the record of service on paper', async () => {
    const each = await delivered(refused())
    const { decision } = await each.read()
    await each.serve(decision?.notice ?? '')
    expect(await each.outcome()).toBe('refused')
  })
  it('goes before the head when it is late, and is still done', async () => {
    const each = await delivered(refused())
    await each.sleep('40 days')
    await each.until(({ tasks }) =>
      tasks.some(({ kind, subject }) => kind === 'note-overdue' && subject === 'C5'),
    )
    const { decision } = await each.read()
    await each.serve(decision?.notice ?? '')
    expect(await each.outcome()).toBe('refused')
  })
  it('is acknowledged once, and by the addressee only', async () => {
    const each = await delivered()
    const { decision } = await each.read()
    const notice = { notice: decision?.notice ?? '' }
    expect(await refusalOf(each.act(stranger, 'acknowledge', notice))).toBe('NotEntitled')
    await each.act(applicant, 'acknowledge', notice)
    expect(await refusalOf(each.act(applicant, 'acknowledge', notice))).toBe('MatterClosed')
    const unknown = { notice: `${each.id}.n99` }
    expect(await refusalOf(each.act(applicant, 'acknowledge', unknown))).toBe('MatterNotFound')
  })
  it('takes no withdrawal any more', async () => {
    const each = await delivered()
    const late = each.act(applicant, 'withdraw', { reason: 'Too late.' })
    expect(await refusalOf(late)).toBe('WrongStage')
  })
})

describe('Administrative License Law 5: objection to publication', () => {
  const objection = { parts: ['The conditions'], reasons: 'They show our suppliers.' }
  async function objected(): Promise<Case> {
    const each = await delivered()
    const { decision } = await each.read()
    await each.act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
    await each.act(applicant, 'answer-publication', { objection })
    return each
  }
  it('may be made before, and is settled by an officer', async () => {
    const each = await objected()
    await each.work(third, 'settle-objection', { outcome: 'redact', reasons: 'A trade secret.' })
    expect(await each.outcome()).toBe('granted')
    expect((await each.read()).publication).toMatchObject({
      answer: { objection },
      settled: { outcome: 'redact' },
    })
  })
  it('is not settled by whoever decided', async () => {
    const each = await objected()
    const both = { ...head, roles: ['head', 'officer'] } as typeof head
    const settle = each.work(both, 'settle-objection', { outcome: 'publish', reasons: 'Public.' })
    expect(await refusalOf(settle)).toBe('SeparationOfDuty')
  })
  it('is over after five working days', async () => {
    const each = await delivered()
    const { decision } = await each.read()
    await each.act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
    await each.sleep('20 days')
    expect(await each.outcome()).toBe('granted')
    expect((await each.read()).clocks.find(({ key }) => key === 'C10')?.state).toBe('expired')
  })
  it('is answered once', async () => {
    const each = await objected()
    expect(await refusalOf(each.act(applicant, 'answer-publication', {}))).toBe('TooLate')
  })
  it('does not concern a refusal, which is not published', async () => {
    const each = await delivered(refused())
    expect((await each.read()).publication).toBeUndefined()
  })
})

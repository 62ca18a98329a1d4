/** Verification by two officers, and what they ask for besides (Administrative License Law, art. 34). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ruleSets } from '../../../procedure/rule-set.ts'
import { toVerification } from '../../support/case.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  officer,
  type Rehearsal,
  second,
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

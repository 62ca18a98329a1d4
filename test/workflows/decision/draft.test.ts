/** The draft of a decision and its legal check (Administrative License Law, art. 38). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant } from '../../support/case.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  experts,
  legal,
  officer,
  type Rehearsal,
  second,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { proposedCase, remedies, undecidedCase } from './decided.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const atDecision = () => undecidedCase(rehearsal)
const proposed = () => proposedCase(rehearsal)

describe('Administrative License Law 38: the draft', () => {
  it('decides every certificate type that was applied for, each once', async () => {
    const each = await atDecision()
    expect(await refusalOf(each.propose(grant(['timestamp'])))).toBe('UnknownCertificateType')
    expect(await refusalOf(each.propose(grant(['seal'])))).toBe('UnknownCertificateType')
    const twice = grant(['seal', 'seal', 'signature'])
    expect(await refusalOf(each.propose(twice))).toBe('UnknownCertificateType')
  })
  it('may grant some types and refuse others, with reasons and remedies', async () => {
    const each = await atDecision()
    const part = { refused: [{ id: 'signature', reasons: ['Keys are not protected.'] }] }
    expect(await refusalOf(each.propose(grant(['seal'], part)))).toBe('ReasonsMissing')
    await each.propose(grant(['seal'], { ...part, remedies }))
    await each.passLegality()
    await each.decide()
    const { content } = await each.notice('grant')
    expect(content).toMatchObject({ types: [{ id: 'seal' }], refused: part.refused, remedies })
  })
  it('is not written by an expert of the panel', async () => {
    const each = await atDecision()
    const [first] = experts
    const both = { ...first, roles: ['officer'] } as typeof officer
    await each.declare(both).catch(() => undefined)
    expect(await refusalOf(each.propose(grant(), both))).toBe('SeparationOfDuty')
  })
  it('is not written while a supplement is open', async () => {
    const each = await atDecision()
    const asked = { items: [{ document: 'audit', what: 'More.' }], answerBy: '2099-01-01' }
    await each.act(officer, 'request-supplement', asked)
    expect(await refusalOf(each.propose())).toBe('ConditionOpen')
  })
})

describe('Legal check', () => {
  it('is done by another person than the drafter and the officers', async () => {
    const each = await proposed()
    const both = { ...officer, roles: ['officer', 'legal'] } as typeof officer
    expect(await refusalOf(each.passLegality(both))).toBe('SeparationOfDuty')
    const verifier = { ...second, roles: ['officer', 'legal'] } as typeof officer
    expect(await refusalOf(each.passLegality(verifier))).toBe('SeparationOfDuty')
    await each.passLegality()
  })
  it('comes before the head decides', async () => {
    const each = await proposed()
    expect((await each.read()).tasks.some(({ kind }) => kind === 'decide')).toBe(false)
    await each.passLegality()
    expect((await each.task('decide')).role).toBe('head')
  })
  it('returns a draft that is not lawful, with its reason', async () => {
    const each = await proposed()
    await each.declare(legal)
    await each.work(legal, 'return-draft', { reason: 'The basis is not stated.' })
    const { returned, proposal } = await each.read()
    expect([returned?.reason, proposal]).toEqual(['The basis is not stated.', undefined])
    await each.propose()
    await each.passLegality()
    await each.decide()
    await each.inStage('delivery')
  })
})

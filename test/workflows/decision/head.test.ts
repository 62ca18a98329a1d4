/** The head decides: the last step of the whole procedure, by another person than all before (Administrative License Law, art. 38 and 42). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, refused } from '../../support/case.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  type Case,
  desk,
  experts,
  head,
  legal,
  nameOf,
  officer,
  type Rehearsal,
  second,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { decidedCase, proposedCase, remedies } from './decided.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

async function checked(): Promise<Case> {
  const each = await proposedCase(rehearsal)
  await each.passLegality()
  return each
}
const delivered = (content = grant()) => decidedCase(rehearsal, content)

describe('Electronic Signature Law 26: the whole procedure', () => {
  it('takes a dossier from filing to a delivered grant, stage by stage, in the order of the law', async () => {
    const each = await delivered()
    await each.receive()
    expect(await each.outcome()).toBe('granted')
    const { decision, stage } = await each.read()
    expect(stage).toBe('closed')
    expect(decision?.content).toEqual(grant())
    const stages = each
      .events()
      .filter(({ act }) => act === 'enter-stage')
      .map((event) => event.stage)
    expect(stages).toEqual([
      ...['intake', 'technical-checks', 'verification', 'expert-review', 'decision', 'delivery'],
    ])
  })
})

describe('Administrative License Law 38, 42: the head decides', () => {
  it.each([
    ['the drafter', officer],
    ['a verifier', second],
    ['the intake desk', desk],
    ['the legal reviewer', legal],
    ['an expert', experts[0] as typeof officer],
  ])('and is not %s', async (_who, other) => {
    const each = await checked()
    const both = { ...other, roles: [...other.roles, 'head'] } as typeof officer
    expect(await refusalOf(each.decide(both))).toBe('SeparationOfDuty')
  })
  it('may return the draft, which is checked anew', async () => {
    const each = await checked()
    await each.work(head, 'return-proposal', { reason: 'State the conditions.' })
    const { legality } = await each.read()
    expect(legality).toBeUndefined()
    await each.propose(grant(undefined, { conditions: ['Yearly audit.'] }))
    expect(
      (await each.read()).tasks.some(({ kind, state }) => kind === 'decide' && state === 'open'),
    ).toBe(false)
    await each.passLegality()
    await each.decide()
    const { decision } = await each.inStage('delivery')
    expect(decision?.content).toMatchObject({ conditions: ['Yearly audit.'] })
  })
  it('stops the clock of the decision', async () => {
    const each = await delivered()
    const { clocks } = await each.read()
    expect(clocks.find(({ key }) => key === 'C3')?.state).toBe('met')
  })
  it('signs a grant with basis, scope, excluded uses, conditions, validity and number', async () => {
    const each = await delivered()
    const { content, number } = await each.notice('grant')
    expect(content).toMatchObject({
      legalBasis: 'Agreement of 2025, art. 3',
      scope: 'Cross-border trade',
      excludedUses: ['Government activities'],
    })
    expect(number).toMatch(/^工信证认准〔2026〕\d+号$/)
    const { decision } = await each.read()
    expect(decision?.number).toBe(number)
    expect(decision?.legalityBy).toEqual(nameOf(legal))
  })
  it('signs a refusal with reasons and remedies', async () => {
    const each = await delivered(refused())
    expect((await each.notice('refusal')).content).toMatchObject({ reasons: ['SHA-1'], remedies })
    const { decision } = await each.read()
    await each.act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
    expect(await each.outcome()).toBe('refused')
  })
  it('comes before a withdrawal or after it, never both', async () => {
    for (let race = 0; race < 3; race += 1) {
      const each = await checked()
      const claim = await each.claim('decide', head)
      const withdraw = () => each.act(applicant, 'withdraw', { reason: 'Too late?' })
      // Whichever of the two comes second is refused, or finds that the procedure has ended.
      await Promise.allSettled([each.act(head, 'decide', { claim }), withdraw()])
      const { withdrawal, decidedBy } = await each.read()
      expect(Boolean(withdrawal)).toBe(!decidedBy)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, refused, toDecision, toDelivery, toExperts } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  desk,
  experts,
  head,
  legal,
  nameOf,
  officer,
  person,
  type Rehearsal,
  second,
  spareExperts,
  startRehearsal,
  stranger,
  third,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
async function atExperts(): Promise<Case> {
  const each = await rehearsal.open()
  await toExperts(each)
  return each
}
async function atDecision(): Promise<Case> {
  const each = await rehearsal.open()
  await toDecision(each)
  return each
}
async function proposed(content = grant()): Promise<Case> {
  const each = await atDecision()
  await each.propose(content)
  return each
}
async function checked(content = grant()): Promise<Case> {
  const each = await proposed(content)
  await each.passLegality()
  return each
}
async function delivered(content = grant()): Promise<Case> {
  const each = await rehearsal.open()
  await toDelivery(each, content)
  return each
}

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

describe('Administrative License Law 45: expert review', () => {
  it('needs at least three experts', async () => {
    const each = await atExperts()
    expect(await refusalOf(each.assign(experts.slice(0, 2)))).toBe('PanelTooSmall')
  })
  it('names each expert once, and none who handled the case', async () => {
    const each = await atExperts()
    const [first, ...others] = experts
    if (!first) throw new Error('expected an expert')
    expect(await refusalOf(each.assign([first, first, ...others]))).toBe('PanelTooSmall')
    const handler = person(desk.sub, 'expert')
    expect(await refusalOf(each.assign([handler, first, ...others]))).toBe('SeparationOfDuty')
  })
  it('takes no opinion before the declaration of interest', async () => {
    const each = await atExperts()
    await each.assign()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    const { id, epoch } = await each.task('declare-interest', first.sub)
    const opinion = {
      advice: 'favourable' as const,
      reasons: 'As found.',
      claim: { task: id, epoch },
    }
    expect(await refusalOf(each.act(first, 'give-opinion', opinion))).toBe('TaskNotFound')
  })
  it('asks for another expert when one is recused, whose recusal stays on record', async () => {
    const each = await atExperts()
    await each.assign()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    await each.declareInterest(first, true)
    expect((await each.task('assign-panel')).state).toBe('open')
    await each.assign(spareExperts.slice(0, 1))
    const { panel } = await each.read()
    expect(panel).toHaveLength(4)
    expect(panel.find(({ sub }) => sub === first.sub)?.statement).toBe('I advise the applicant.')
  })
  it('is refused to an expert who has not opened the documents', async () => {
    const each = await rehearsal.open()
    await each.attach(applicant, 'audit-report')
    await toExperts(each)
    await each.assign()
    const [first] = experts
    if (!first) throw new Error('expected an expert')
    await each.declareInterest(first)
    const claim = await each.claim('give-opinion', first)
    const opinion = { advice: 'favourable' as const, reasons: 'As found.', claim }
    expect(await refusalOf(each.act(first, 'give-opinion', opinion))).toBe('DocumentsUnopened')
  })
  it('keeps a dissent beside the opinion of the quorum', async () => {
    const each = await atExperts()
    await each.assign()
    for (const expert of experts) await each.declareInterest(expert)
    const [first, dissenting, last] = experts
    if (!first || !dissenting || !last) throw new Error('expected three experts')
    await each.advise(first)
    await each.advise(dissenting, 'unfavourable')
    await each.advise(last)
    const { advice, panel } = await each.inStage('decision')
    expect(advice).toBe('favourable')
    expect(panel.map(({ opinion }) => opinion?.advice)).toContain('unfavourable')
  })
  it('is unfavourable once a quorum can no longer be reached', async () => {
    const each = await atExperts()
    await each.assign()
    for (const expert of experts) await each.declareInterest(expert)
    for (const expert of experts.slice(0, 2)) await each.advise(expert, 'unfavourable')
    expect((await each.inStage('decision')).advice).toBe('unfavourable')
  })
})

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

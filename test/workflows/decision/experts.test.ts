/** Expert review: the panel, its declarations and its opinion (Administrative License Law, art. 45). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { toExperts } from '../../support/case.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  type Case,
  desk,
  experts,
  person,
  type Rehearsal,
  spareExperts,
  startRehearsal,
} from '../../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

async function atExperts(): Promise<Case> {
  const each = await rehearsal.open()
  await toExperts(each)
  return each
}

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

/** Others who are heard: bodies that are consulted, and interested parties (Administrative License Law, art. 36). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { grant, toDecision } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  commerce,
  officer,
  party,
  person,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'
import { c3, caseUnderVerification } from './verification.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const underVerification = () => caseUnderVerification(rehearsal)

describe('Consultation of other bodies', () => {
  const letter = { organisation: commerce.organisation, questions: ['Any objection?'], shared: [] }
  async function consulted(): Promise<Case> {
    const each = await underVerification()
    await each.act(officer, 'consult', letter)
    return each
  }
  it('is a sealed letter with a period of ten working days; the clock runs on', async () => {
    const each = await consulted()
    const notice = await each.notice('consultation')
    expect(notice.to).toEqual({ kind: 'body', name: 'MOFCOM' })
    const { clocks } = await each.read()
    expect(clocks.find(({ key }) => key === 'C11:c1')).toMatchObject({ workingDays: 10 })
    expect((await c3(each))?.state).toBe('running')
  })
  it('is answered by the body that was asked, and by no other', async () => {
    const each = await consulted()
    const reply = { position: 'no-objection', text: 'None.' } as const
    const other = person('other', 'consulted', 'CAC')
    expect(await refusalOf(each.work(other, 'reply-consultation', reply))).toBe('NotEntitled')
    await each.work(commerce, 'reply-consultation', reply)
    const { consultations, clocks } = await each.read()
    expect(consultations[0]?.reply?.position).toBe('no-objection')
    expect(clocks.find(({ key }) => key === 'C11:c1')?.state).toBe('met')
  })
  it('is reminded of when no reply comes, and closed as such', async () => {
    const each = await consulted()
    await each.sleep('30 days')
    await each.until(({ tasks }) => tasks.some(({ kind }) => kind === 'remind-consulted'))
    const none = { consultation: 'c1', position: 'no-reply', text: 'Reminded twice.' } as const
    await each.act(officer, 'record-reply', none)
    expect((await each.read()).consultations[0]?.reply?.position).toBe('no-reply')
    expect(await refusalOf(each.act(officer, 'record-reply', none))).toBe('MatterClosed')
  })
  it('holds up the draft of the decision until it is answered or closed', async () => {
    const each = await rehearsal.open()
    await toDecision(each)
    await each.act(officer, 'consult', letter)
    expect(await refusalOf(each.propose(grant()))).toBe('ConditionOpen')
    await each.work(commerce, 'reply-consultation', { position: 'objection', text: 'We object.' })
    await each.propose(grant())
  })
})

describe('Administrative License Law 36: interested parties', () => {
  it('are told in writing and may state their position; nobody else may', async () => {
    const each = await underVerification()
    expect(await refusalOf(each.act(party, 'state-position', { text: 'We object.' }))).toBe(
      'NotEntitled',
    )
    await each.nameParty(party)
    const notice = await each.notice('interested-party')
    expect(notice.to.sub).toBe(party.sub)
    await each.act(party, 'state-position', { text: 'We object.' })
    await each.act(applicant, 'state-position', { text: 'We answer.' })
    expect((await each.read()).statements.map(({ text }) => text)).toEqual([
      'We object.',
      'We answer.',
    ])
    await each.act(party, 'acknowledge', { notice: notice.id })
    expect(await refusalOf(each.nameParty(party))).toBe('Unchanged')
  })
})

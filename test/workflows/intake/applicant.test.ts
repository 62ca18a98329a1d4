/** The applicant in the procedure: withdrawal, agents, messages, and renewal (Administrative License Law, art. 29 and 50). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { refusalOf } from '../../support/refused.ts'
import { toVerification } from '../../support/case.ts'
import {
  agent,
  applicant,
  type Case,
  desk,
  evidence,
  person,
  type Rehearsal,
  startRehearsal,
  stranger,
} from '../../support/time-skipping.ts'
import { filedCase, items } from './filed.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

/** A day on the test server's clock, which runs ahead of the wall's. */
const inDays = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString().slice(0, 10)
const opened = () => rehearsal.open()
const filed = () => filedCase(rehearsal)

describe('Withdrawal', () => {
  it.each(['draft', 'intake', 'correction', 'verification'])('is possible in %s', async (stage) => {
    const each = await opened()
    if (stage !== 'draft') await each.file()
    if (stage === 'correction') await each.work(desk, 'request-correction', { items })
    if (stage === 'verification') {
      await each.accept()
      await each.checked()
    }
    expect((await each.read()).stage).toBe(stage)
    await each.act(applicant, 'withdraw', { reason: 'We file anew.' })
    expect(await each.outcome()).toBe('withdrawn')
    expect((await each.read()).tasks.filter(({ state }) => state === 'open')).toEqual([])
  })
})

describe('Administrative License Law 29: agents', () => {
  async function appointed(): Promise<Case> {
    const each = await opened()
    const document = await each.attach(applicant, 'power-of-attorney')
    await each.act(applicant, 'appoint-agent', {
      organisation: agent.organisation,
      until: await inDays(200),
      document,
    })
    return each
  }
  it('act for the applicant within their power of attorney', async () => {
    const each = await appointed()
    await each.act(agent, 'save', { sections: { identity: {} }, revision: 0 })
  })
  it('act no more once it has expired', async () => {
    const each = await appointed()
    await each.sleep('300 days')
    const save = each.act(agent, 'save', { sections: { identity: {} }, revision: 0 })
    expect(await refusalOf(save)).toBe('AgencyEnded')
  })
  it('act no more once the applicant has ended it', async () => {
    const each = await appointed()
    await each.act(applicant, 'end-agency', { reason: 'Another agent follows.' })
    const save = each.act(agent, 'save', { sections: { identity: {} }, revision: 0 })
    expect(await refusalOf(save)).toBe('AgencyEnded')
  })
  it('do not appoint themselves, nor others', async () => {
    const each = await appointed()
    const { documents } = await each.read()
    const document = documents[0]?.id ?? ''
    const extended = { organisation: agent.organisation, until: '2099-01-01', document }
    expect(await refusalOf(each.act(agent, 'appoint-agent', extended))).toBe('NotEntitled')
    expect(await refusalOf(each.act(stranger, 'appoint-agent', extended))).toBe('NotEntitled')
  })
  it('are appointed with a power of attorney that is among the documents', async () => {
    const each = await opened()
    const until = await inDays(200)
    const unknown = { organisation: 'Agent Ltd', until, document: crypto.randomUUID() }
    expect(await refusalOf(each.act(applicant, 'appoint-agent', unknown))).toBe('MatterNotFound')
  })
  it('who filed themselves act within the power of attorney that they filed', async () => {
    const each = await rehearsal.open({ by: agent })
    const filing = { revision: 0, documents: 0, form: evidence, caName: {} }
    await each.act(agent, 'file', {
      ...filing,
      certificateTypes: ['seal'],
      agency: { until: await inDays(30) },
    })
    await each.sleep('60 days')
    expect(await refusalOf(each.act(agent, 'nudge', {}))).toBe('AgencyEnded')
  })
})

describe('Messages between the applicant and the authority', () => {
  it('are recorded from both sides', async () => {
    const each = await filed()
    await each.act(applicant, 'send-message', { text: 'When may we expect an answer?' })
    await each.act(desk, 'send-message', { text: 'This week.' })
    const said = each.events().filter(({ act }) => act === 'send-message')
    expect(said.map(({ detail }) => detail.text)).toEqual([
      'When may we expect an answer?',
      'This week.',
    ])
  })
  it('include a reminder, once a day', async () => {
    const each = await filed()
    await each.act(applicant, 'nudge', {})
    expect(await refusalOf(each.act(applicant, 'nudge', {}))).toBe('TooEarly')
    await each.sleep('25 hours')
    await each.act(applicant, 'nudge', { text: 'Again.' })
  })
  it('do not come from strangers', async () => {
    const each = await filed()
    expect(await refusalOf(each.act(stranger, 'send-message', { text: 'Hi' }))).toBe('NotEntitled')
    const expert = person('zhang', 'expert')
    expect(await refusalOf(each.act(expert, 'send-message', { text: 'Hi' }))).toBe('NotEntitled')
  })
})

describe('Administrative License Law 50: renewal', () => {
  const number = '工信证认准〔2021〕1号'
  it('is deemed granted when it is not decided before the recognition expires', async () => {
    const each = await rehearsal.open({ renews: { number, validUntil: await inDays(400) } })
    await toVerification(each)
    await each.sleep('402 days')
    expect(await each.outcome()).toBe('deemed-renewed')
    expect((await each.read()).clocks.find(({ id }) => id === 'C9')?.state).toBe('expired')
  })
  it('says when it was asked for later than thirty days before', async () => {
    const late = await rehearsal.open({ renews: { number, validUntil: await inDays(29) } })
    await late.file()
    expect((await late.read()).renews?.late).toBe(true)
    const early = await rehearsal.open({ renews: { number, validUntil: await inDays(40) } })
    await early.file()
    expect((await early.read()).renews?.late).toBe(false)
  })
})

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { ActPayload } from '../../domain/act.ts'
import { reminderDays } from '../../procedure/deadlines.ts'
import { ruleSets } from '../../procedure/rule-set.ts'
import { refusalOf } from '../support/refused.ts'
import { toVerification } from '../support/case.ts'
import {
  agent,
  applicant,
  type Case,
  desk,
  evidence,
  officer,
  person,
  type Rehearsal,
  startRehearsal,
  stranger,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

/** A day on the test server's clock, which runs ahead of the wall's. */
const inDays = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString().slice(0, 10)

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
const items = [{ document: 'audit', what: 'The report is older than twelve months.' }]
const opened = () => rehearsal.open()
async function filed(): Promise<Case> {
  const each = await opened()
  await each.file()
  return each
}
const refuseAcceptance = (
  each: Case,
  ground: ActPayload<'refuse-acceptance'>['ground'],
  more: { competentBody?: string } = {},
) => each.work(desk, 'refuse-acceptance', { ground, reasons: ['So it is.'], remedies, ...more })
async function corrected(each: Case): Promise<void> {
  await each.work(desk, 'request-correction', { items })
  await each.save('audit')
  await each.correct()
}

describe('Administrative License Law 32: receipt', () => {
  it('is given in writing at once, with every file that was received', async () => {
    const each = await opened()
    await each.attach(applicant, 'audit-report')
    await each.file()
    const receipt = await each.notice('receipt')
    expect(receipt.content).toMatchObject({ filing: 1, documents: [{ type: 'audit-report' }] })
    expect(receipt.number).toMatch(/^工信证认收〔2026〕\d+号$/)
    expect(receipt.document).toEqual(evidence)
  })

  it('is given again for a corrected filing', async () => {
    const each = await filed()
    await corrected(each)
    await each.until(({ notices }) => notices.filter(({ kind }) => kind === 'receipt').length === 2)
  })

  it('refuses a filing on a revision that has changed since it was examined', async () => {
    const each = await opened()
    await each.save()
    const stale = {
      revision: 0,
      documents: 0,
      form: evidence,
      caName: {},
      certificateTypes: ['seal'],
    }
    expect(await refusalOf(each.act(applicant, 'file', stale))).toBe('StaleRevision')
  })

  it('refuses a filing while another document came in', async () => {
    const each = await opened()
    await each.attach(applicant, 'audit-report')
    const stale = { revision: 0, documents: 0, form: evidence, caName: {}, certificateTypes: [] }
    expect(await refusalOf(each.act(applicant, 'file', stale))).toBe('StaleRevision')
  })
})

describe('Administrative License Law 32(1), (2): not required, not competent', () => {
  it('says at once that no permission is needed, with reasons and remedies', async () => {
    const each = await filed()
    await refuseAcceptance(each, 'not-required')
    expect(await each.outcome()).toBe('not-accepted')
    const notice = await each.notice('non-acceptance')
    expect(notice.content).toMatchObject({ ground: 'not-required', remedies })
  })

  it('names the body that is competent, and is refused without', async () => {
    const each = await filed()
    expect(await refusalOf(refuseAcceptance(each, 'not-competent'))).toBe('ReasonsMissing')
    await refuseAcceptance(each, 'not-competent', { competentBody: 'Cryptography administration' })
    expect(await each.outcome()).toBe('not-accepted')
  })

  it('refuses acceptance for form after a correction that did not mend it', async () => {
    const each = await filed()
    await corrected(each)
    await refuseAcceptance(each, 'form')
    expect(await each.outcome()).toBe('not-accepted')
  })

  it('seals the ended case as one package', async () => {
    const each = await filed()
    await refuseAcceptance(each, 'form')
    await each.outcome()
    expect((await each.read()).package?.manifestSha256).toBe(evidence.sha256)
    const acts = each.acts().filter((act) => act !== 'notice-issued')
    expect(acts.slice(-2)).toEqual(['close', 'package-sealed'])
  })
})

describe('Administrative License Law 32(3): on-the-spot correction', () => {
  const fix = {
    document: 'identity',
    pointer: '/identity/address',
    from: 'Sofai',
    to: 'Sofia',
    consent: 'By telephone with Elena.',
  }
  it('is recorded with the consent of the applicant, and stops nothing', async () => {
    const each = await filed()
    await each.act(desk, 'fix-on-the-spot', fix)
    const { fixes, stage, clocks } = await each.read()
    expect(fixes).toMatchObject([{ from: 'Sofai', to: 'Sofia' }])
    expect([stage, clocks[0]?.state]).toEqual(['intake', 'running'])
  })
  it('is refused when it changes nothing', async () => {
    const each = await filed()
    const same = { ...fix, to: fix.from }
    expect(await refusalOf(each.act(desk, 'fix-on-the-spot', same))).toBe('Unchanged')
  })
})

describe('Administrative License Law 32(4): one correction notice within five working days', () => {
  it('asks for correction once, examines the corrected filing on a new clock, and may not ask again', async () => {
    const each = await filed()
    await each.work(desk, 'request-correction', { items })
    expect((await each.read()).stage).toBe('correction')
    expect(await refusalOf(each.correct())).toBe('Unchanged')
    await each.save('audit')
    await each.correct()
    const { stage, clocks } = await each.read()
    expect(stage).toBe('intake')
    expect(clocks.map(({ id, state }) => `${id} ${state}`)).toEqual(['C1 met', 'C2 running'])
    expect(await refusalOf(each.work(desk, 'request-correction', { items }))).toBe(
      'SecondCorrection',
    )
  })

  it('names everything in one sealed notice', async () => {
    const each = await filed()
    const two = [...items, { document: 'identity', pointer: '/identity/address', what: 'City.' }]
    await each.work(desk, 'request-correction', { items: two })
    expect((await each.notice('correction')).content).toMatchObject({ items: two })
  })

  it('opens for change what the notice names, and nothing else', async () => {
    const each = await filed()
    await each.work(desk, 'request-correction', { items })
    expect(await refusalOf(each.save('identity'))).toBe('NotAsked')
    expect(await refusalOf(each.attach(applicant, 'home-licence'))).toBe('NotAsked')
    await each.attach(applicant, 'audit-report')
    await each.save('audit')
  })

  it('deems the application accepted, from the day of receipt, when five working days pass', async () => {
    const each = await filed()
    await each.sleep('14 days')
    await each.checked()
    const { acceptance, filings, clocks } = await each.read()
    expect(acceptance?.kind).toBe('deemed-accepted')
    expect(acceptance?.by.sub).toBe('system')
    expect(acceptance?.from).toBe(filings[0]?.at)
    expect(clocks.find(({ id }) => id === 'C3')?.startedAt).toBe(filings[0]?.at)
    expect(clocks.find(({ id }) => id === 'C1')?.state).toBe('expired')
  })

  it('tells the applicant in writing that it is deemed accepted', async () => {
    const each = await filed()
    await each.sleep('14 days')
    expect((await each.notice('acceptance')).content).toMatchObject({ deemed: true })
  })

  it('deems a corrected application accepted when its own five days pass', async () => {
    const each = await filed()
    await corrected(each)
    await each.sleep('14 days')
    await each.checked()
    const { acceptance, filings } = await each.read()
    expect([acceptance?.kind, acceptance?.from]).toEqual(['deemed-accepted', filings[1]?.at])
  })

  it('takes an examination no longer once it is deemed accepted', async () => {
    const each = await filed()
    const claim = await each.claim('examine-application', desk)
    await each.sleep('14 days')
    await each.checked()
    expect(await refusalOf(each.act(desk, 'accept', { claim }))).toBe('WrongStage')
  })

  it('never lapses for want of an answer, by default', async () => {
    const each = await filed()
    await each.work(desk, 'request-correction', { items })
    await each.sleep('400 days')
    expect((await each.read()).stage).toBe('correction')
  })

  it('lapses after the days that a rule set gives, where it gives any, and not without a reminder', async () => {
    const rules = { ...ruleSets['Draft-2024'], correctionLapseDays: 60 }
    const each = await rehearsal.open({ rules })
    await each.file()
    await each.work(desk, 'request-correction', { items })
    const lapse = (await each.read()).clocks.find(({ id }) => id === 'lapse')
    await each.sleep('62 days')
    expect(await each.outcome()).toBe('lapsed')
    const reminders = each.events().filter(({ act }) => act === 'clock-reminder')
    const before = Date.parse(lapse?.dueInstant ?? '') - reminderDays * 86_400_000
    expect(reminders.map(({ detail }) => detail.clock)).toEqual(['lapse'])
    expect(Date.parse(reminders[0]?.at ?? '') - before).toBeLessThan(60_000)
  })

  it('does not lapse once the correction has come', async () => {
    const rules = { ...ruleSets['Draft-2024'], correctionLapseDays: 60 }
    const each = await rehearsal.open({ rules })
    await each.file()
    await corrected(each)
    const { clocks } = await each.read()
    expect(clocks.find(({ id }) => id === 'lapse')?.state).toBe('met')
  })
})

describe('Administrative License Law 32(5), 42: acceptance', () => {
  it('is told in writing, with the day by which a decision is due', async () => {
    const each = await filed()
    await each.accept()
    const { content } = await each.notice('acceptance')
    const { clocks } = await each.read()
    const decisionDue = clocks.find(({ id }) => id === 'C3')?.dueDate
    expect(content).toMatchObject({ deemed: false, decisionDue })
  })

  it('pins the rules in force on that day, whatever they were at the opening', async () => {
    rehearsal.stage.rules = ruleSets['Draft-2024']
    try {
      const each = await filed()
      expect((await each.read()).ruleSet).toBe('ESL-2019+Measures-2015')
      await each.accept()
      await each.checked()
      const { ruleSet, equivalence } = await each.read()
      expect(ruleSet).toBe('Draft-2024')
      expect(equivalence?.map(({ id }) => id)).toContain('outlets')
    } finally {
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
    }
  })

  it('keeps its pinned rules when others come into force', async () => {
    const each = await opened()
    await toVerification(each)
    rehearsal.stage.rules = ruleSets['Draft-2024']
    try {
      await each.act(officer, 'hold', { reason: 'Waits.', until: '2099-01-01' })
      expect((await each.read()).ruleSet).toBe('ESL-2019+Measures-2015')
    } finally {
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
    }
  })
})

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

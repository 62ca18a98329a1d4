import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ruleSets } from '../../procedure/rule-set.ts'
import { daysAfter } from '../../procedure/working-days.ts'
import { grant, toExperts, toDecision, toVerification } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  commerce,
  division,
  evidence,
  head,
  nameOf,
  officer,
  party,
  person,
  type Rehearsal,
  second,
  startRehearsal,
  third,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

async function underVerification(): Promise<Case> {
  const each = await rehearsal.open()
  await toVerification(each)
  return each
}
/** The day on the test server's clock, moved by some days. */
const day = async (days = 0) =>
  daysAfter(new Date((await rehearsal.now()) + 8 * 3_600_000).toISOString().slice(0, 10), days)
const c3 = async (each: Case) => (await each.read()).clocks.find(({ key }) => key === 'C3')

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

describe('Administrative License Law 45: time that is not counted', () => {
  const request = async (days = 10) => ({
    reason: 'testing' as const,
    explanation: 'The module is tested.',
    expectedEnd: await day(days),
  })
  async function paused(days = 10): Promise<Case> {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request(days))
    await each.work(division, 'approve-pause', {})
    await each.until(({ clocks }) => clocks.some(({ state }) => state === 'paused'))
    return each
  }
  it('begins with its written notice, not with the request or its approval', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    expect((await c3(each))?.state).toBe('running')
    await each.work(division, 'approve-pause', {})
    const { issuedAt } = await each.notice('time-needed')
    await each.until(({ clocks }) => clocks.some(({ state }) => state === 'paused'))
    expect((await c3(each))?.pauses).toEqual([{ matter: 'p1', from: issuedAt }])
  })
  it('moves the due date by the working days that were not counted', async () => {
    const each = await paused(10)
    const before = (await c3(each))?.dueDate ?? ''
    await each.sleep('7 days')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const after = await each.until(({ clocks }) =>
      clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
    )
    const due = after.clocks.find(({ key }) => key === 'C3')?.dueDate ?? ''
    expect(due > before).toBe(true)
    expect(
      after.tasks.filter(({ kind }) => kind === 'verify').every((each) => each.due === due),
    ).toBe(true)
  })
  it('keeps the clock from expiring while it lasts', async () => {
    const each = await paused(90)
    await each.sleep('60 days')
    expect((await c3(each))?.state).toBe('paused')
    expect(each.acts()).not.toContain('clock-expired')
  })
  it('alerts when it takes longer than was told, and goes on until it is ended', async () => {
    const each = await paused(3)
    await each.sleep('6 days')
    await each.until(({ tasks }) => tasks.some(({ kind }) => kind === 'renew-pause'))
    expect((await c3(each))?.state).toBe('paused')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const { tasks } = await each.until(({ clocks }) =>
      clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
    )
    expect(tasks.find(({ kind }) => kind === 'renew-pause')?.state).toBe('cancelled')
  })
  it('runs again only when the last of several pauses has ended', async () => {
    const each = await paused(10)
    await each.act(officer, 'request-pause', { ...(await request()), reason: 'appraisal' })
    await each.work(division, 'approve-pause', {})
    await each.until(({ pauses }) => pauses.every(({ from }) => from))
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    expect((await c3(each))?.state).toBe('paused')
    await each.act(officer, 'end-pause', { pause: 'p2', report: 'Appraised.' })
    await each.until(({ clocks }) =>
      clocks.some(({ state, key }) => key === 'C3' && state === 'running'),
    )
  })
  it('is not approved by whoever asked for it', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    const both = { ...officer, roles: ['officer', 'division-head'] } as typeof officer
    expect(await refusalOf(each.work(both, 'approve-pause', {}))).toBe('SeparationOfDuty')
  })
  it('may be refused, and then nothing stops', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-pause', await request())
    await each.work(division, 'refuse-pause', { reason: 'Not needed.' })
    const { pauses, notices } = await each.read()
    expect(pauses[0]?.refused?.reason).toBe('Not needed.')
    expect(notices.some(({ kind }) => kind === 'time-needed')).toBe(false)
  })
  it('needs an end that is to come, and is ended once', async () => {
    const each = await paused(5)
    const past = { ...(await request()), expectedEnd: await day(-1) }
    expect(await refusalOf(each.act(officer, 'request-pause', past))).toBe('TooLate')
    await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    const again = each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
    expect(await refusalOf(again)).toBe('MatterClosed')
  })
})

describe('Administrative License Law 42: the period for deciding', () => {
  it('runs from acceptance, and its expiry goes before the head without deciding anything', async () => {
    const each = await underVerification()
    const { acceptance } = await each.read()
    expect(await c3(each)).toMatchObject({
      startedAt: acceptance?.from,
      workingDays: 20,
      state: 'running',
    })
    await each.sleep('60 days')
    const { tasks, stage } = await each.until((state) =>
      state.tasks.some(({ kind }) => kind === 'note-overdue'),
    )
    expect((await c3(each))?.state).toBe('expired')
    expect(stage).toBe('verification')
    expect(tasks.find(({ kind }) => kind === 'note-overdue')?.role).toBe('head')
    await each.work(head, 'note-overdue', { instruction: 'Decide this week.' })
    expect(each.acts()).toContain('escalated')
  })
  it('is extended once by ten working days, by the head, with reasons told to the applicant', async () => {
    const each = await underVerification()
    const before = (await c3(each))?.dueDate ?? ''
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    await each.work(head, 'approve-extension', {})
    await each.until(({ extension }) => extension?.granted === true)
    const after = await c3(each)
    expect(after).toMatchObject({ workingDays: 30, state: 'running' })
    expect((after?.dueDate ?? '') > before).toBe(true)
    expect((await each.notice('extension')).content).toMatchObject({
      reasons: ['The case is complex.'],
      decisionDue: after?.dueDate,
    })
    const again = each.act(officer, 'request-extension', { reasons: ['Still.'] })
    expect(await refusalOf(again)).toBe('MatterClosed')
  })
  it('is not extended by whoever asked, nor after it is over', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    const both = { ...officer, roles: ['officer', 'head'] } as typeof officer
    expect(await refusalOf(each.work(both, 'approve-extension', {}))).toBe('SeparationOfDuty')
    await each.sleep('60 days')
    expect(await refusalOf(each.work(head, 'approve-extension', {}))).toBe('TooLate')
    const late = each.act(second, 'request-extension', { reasons: ['Late.'] })
    expect(await refusalOf(late)).toBe('MatterClosed')
  })
  it('may be asked for again when the head refused', async () => {
    const each = await underVerification()
    await each.act(officer, 'request-extension', { reasons: ['The case is complex.'] })
    await each.work(head, 'refuse-extension', { reason: 'Decide.' })
    await each.act(officer, 'request-extension', { reasons: ['A new fact.'] })
  })
})

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

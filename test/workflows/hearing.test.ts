import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ruleSets } from '../../procedure/rule-set.ts'
import { adviseAll, grant, toExperts } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  type Case,
  chair,
  division,
  nameOf,
  officer,
  party,
  person,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const instant = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString()
const why = 'Subscribers of a competitor are affected.'

/** A case in which others' major interests are affected: the right to a hearing has been offered. */
async function offered(): Promise<Case> {
  const each = await rehearsal.open()
  await toExperts(each)
  await each.nameParty(party)
  await each.act(officer, 'call-hearing', { kind: 'major-interests', why })
  await adviseAll(each)
  await each.inStage('hearing')
  return each
}
/** Both the applicant and the party have been served with their rights. */
async function told(): Promise<Case> {
  const each = await offered()
  const mine = await each.notice('hearing-rights')
  const theirs = await each.notice('hearing-rights', party.sub)
  await each.act(applicant, 'acknowledge', { notice: mine.id })
  await each.act(party, 'acknowledge', { notice: theirs.id })
  return each
}
async function chaired(): Promise<Case> {
  const each = await told()
  await each.act(party, 'request-hearing', { text: 'We wish to be heard.' })
  await each.work(division, 'appoint-chair', { chair: nameOf(chair) })
  await each.declare(chair)
  return each
}
const announcement = async (days: number) => ({
  on: await instant(days),
  place: 'Beijing',
  subject: 'Recognition of the seal type',
  public: true,
})
async function announced(days = 20): Promise<Case> {
  const each = await chaired()
  await each.work(chair, 'announce-hearing', await announcement(days))
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'paused'),
  )
  return each
}
async function held(): Promise<Case> {
  const each = await announced()
  await each.sleep('21 days')
  const document = await each.attach(chair, 'hearing-minutes')
  const minutes = { document, signedBy: ['TANG', 'ELENA', 'DENG'], summary: 'All were heard.' }
  await each.work(chair, 'hold-hearing', minutes)
  await each.inStage('decision')
  return each
}

describe('Administrative License Law 46, 47: when there is a hearing', () => {
  it('is not, unless interests of others or of the public require one', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    await adviseAll(each)
    await each.inStage('decision')
    expect((await each.read()).notices.some(({ kind }) => kind === 'hearing-rights')).toBe(false)
  })
  it('is offered to the applicant and each party, before the decision', async () => {
    const each = await offered()
    const { notices } = await each.until(
      (state) =>
        state.notices.filter(({ kind, number }) => kind === 'hearing-rights' && number).length ===
        2,
    )
    const to = notices
      .filter(({ kind }) => kind === 'hearing-rights')
      .map((notice) => notice.to.kind)
    expect(to).toEqual(['applicant', 'party'])
  })
  it('is held of the authority’s own motion in the public interest, without a request', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    await each.act(officer, 'call-hearing', { kind: 'public-interest', why })
    await adviseAll(each)
    const { hearing, clocks } = await each.until((state) => state.hearing?.wanted === true)
    expect(hearing?.kind).toBe('public-interest')
    expect(clocks.find(({ key }) => key === 'C7')?.workingDays).toBe(20)
  })
  it('is called for once', async () => {
    const each = await rehearsal.open()
    await toExperts(each)
    const call = { kind: 'public-interest', why } as const
    await each.act(officer, 'call-hearing', call)
    expect(await refusalOf(each.act(officer, 'call-hearing', call))).toBe('Unchanged')
  })
})

describe('Administrative License Law 47: five working days to ask for it', () => {
  it('run for each from the service of their notice', async () => {
    const each = await offered()
    const theirs = await each.notice('hearing-rights', party.sub)
    expect((await each.read()).clocks.some(({ id }) => id === 'C6')).toBe(false)
    await each.act(party, 'acknowledge', { notice: theirs.id })
    const { clocks } = await each.until((state) => state.clocks.some(({ id }) => id === 'C6'))
    expect(clocks.find(({ id }) => id === 'C6')).toMatchObject({
      key: `C6:${theirs.id}`,
      workingDays: 5,
    })
  })
  it('run from service on paper too', async () => {
    const each = await offered()
    const mine = await each.notice('hearing-rights')
    await each.serve(mine.id)
    await each.until((state) => state.clocks.some(({ key }) => key === `C6:${mine.id}`))
  })
  it('are waived by silence: the decision follows without a hearing', async () => {
    const each = await told()
    await each.sleep('20 days')
    const { hearing } = await each.inStage('decision')
    expect(hearing?.wanted).toBe(false)
  })
  it('may be given up by everybody at once', async () => {
    const each = await told()
    await each.act(applicant, 'waive-hearing', {})
    expect((await each.read()).stage).toBe('hearing')
    await each.act(party, 'waive-hearing', {})
    await each.inStage('decision')
  })
  it('are over for good: a later request is refused', async () => {
    const each = await told()
    await each.act(party, 'request-hearing', { text: 'We wish to be heard.' })
    const late = each.act(applicant, 'request-hearing', { text: 'We too.' })
    expect(await refusalOf(late)).toBe('TooLate')
  })
  it('are not there for strangers', async () => {
    const each = await told()
    const other = person('other', 'party', 'Stranger')
    const request = each.act(other, 'request-hearing', { text: 'We too.' })
    expect(await refusalOf(request)).toBe('NotEntitled')
  })
  it('end with a request, from which twenty working days run to hold the hearing', async () => {
    const each = await told()
    await each.act(party, 'request-hearing', { text: 'We wish to be heard.' })
    const { clocks, hearing } = await each.read()
    expect(clocks.find(({ key }) => key === 'C7')).toMatchObject({
      startedAt: hearing?.requests[0]?.at,
      workingDays: 20,
      state: 'running',
    })
    expect(clocks.filter(({ id, state }) => id === 'C6' && state === 'running')).toEqual([])
  })
})

describe('Administrative License Law 48: chair, notice, minutes', () => {
  it('is chaired by somebody who has not reviewed the case', async () => {
    const each = await told()
    await each.act(party, 'request-hearing', { text: 'We wish to be heard.' })
    const appoint = each.work(division, 'appoint-chair', { chair: nameOf(officer) })
    expect(await refusalOf(appoint)).toBe('SeparationOfDuty')
  })
  it('is announced seven working days before', async () => {
    const each = await chaired()
    const soon = each.work(chair, 'announce-hearing', await announcement(5))
    expect(await refusalOf(soon)).toBe('TooEarly')
    const past = each.work(chair, 'announce-hearing', await announcement(-1))
    expect(await refusalOf(past)).toBe('TooEarly')
    await each.work(chair, 'announce-hearing', await announcement(20))
  })
  it('may be held on the day of its notice under the rules of a demonstration', async () => {
    rehearsal.stage.rules = ruleSets.Demonstration
    try {
      const each = await chaired()
      await each.work(chair, 'announce-hearing', await announcement(0.01))
    } finally {
      rehearsal.stage.rules = ruleSets['ESL-2019+Measures-2015']
    }
  })
  it('stops the clock from its notice to its minutes', async () => {
    const each = await held()
    const { pauses, clocks, hearing } = await each.until(({ clocks: all }) =>
      all.some(({ key, state }) => key === 'C3' && state === 'running'),
    )
    expect(pauses).toMatchObject([{ reason: 'hearing', to: hearing?.held?.at }])
    expect(clocks.find(({ key }) => key === 'C7')?.state).toBe('met')
  })
  it('is not minuted before it has begun', async () => {
    const each = await announced()
    const document = await each.attach(chair, 'hearing-minutes')
    const minutes = { document, signedBy: ['TANG', 'DENG'], summary: 'All were heard.' }
    expect(await refusalOf(each.work(chair, 'hold-hearing', minutes))).toBe('TooEarly')
  })
  it('ends in signed minutes among the documents', async () => {
    const each = await announced()
    await each.sleep('21 days')
    const minutes = { document: crypto.randomUUID(), signedBy: ['TANG', 'DENG'], summary: 'x' }
    expect(await refusalOf(each.work(chair, 'hold-hearing', minutes))).toBe('MatterNotFound')
  })
  it('goes before the head when it is not held in time', async () => {
    const each = await told()
    await each.act(party, 'request-hearing', { text: 'We wish to be heard.' })
    await each.sleep('40 days')
    await each.until(({ tasks }) =>
      tasks.some(({ kind, subject }) => kind === 'note-overdue' && subject === 'C7'),
    )
  })
  it('carries the decision: without its minutes no draft is taken', async () => {
    const each = await held()
    expect(await refusalOf(each.propose(grant()))).toBe('MinutesNotCited')
    const wrong = grant(undefined, { minutes: 'f'.repeat(64) })
    expect(await refusalOf(each.propose(wrong))).toBe('MinutesNotCited')
    const { hearing } = await each.read()
    await each.propose(grant(undefined, { minutes: hearing?.held?.sha256 }))
  })
  it('is chaired by nobody who then decides, drafts or checks', async () => {
    const each = await held()
    const drafting = { ...chair, roles: ['chair', 'officer'] } as typeof chair
    expect(await refusalOf(each.propose(grant(), drafting))).toBe('SeparationOfDuty')
  })
})

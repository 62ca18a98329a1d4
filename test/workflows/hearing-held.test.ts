/** A hearing is chaired, announced, held and minuted, and its minutes carry the decision (Administrative License Law, art. 48). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ruleSets } from '../../procedure/rule-set.ts'
import { grant } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  type Case,
  chair,
  division,
  nameOf,
  officer,
  party,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'
import { toldCase } from './offered.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const instant = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString()
const told = () => toldCase(rehearsal)
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

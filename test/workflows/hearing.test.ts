/** When a hearing is offered, and the five working days to ask for it (Administrative License Law, art. 46 and 47). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { adviseAll, toExperts } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  applicant,
  officer,
  party,
  person,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'
import { offeredCase, toldCase, why } from './offered.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const offered = () => offeredCase(rehearsal)
const told = () => toldCase(rehearsal)

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

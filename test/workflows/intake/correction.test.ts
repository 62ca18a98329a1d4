/** The one correction notice, and acceptance by the lapse of five working days (Administrative License Law, art. 32(4)). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { reminderDays } from '../../../procedure/deadlines.ts'
import { ruleSets } from '../../../procedure/rule-set.ts'
import { refusalOf } from '../../support/refused.ts'
import { applicant, desk, type Rehearsal, startRehearsal } from '../../support/time-skipping.ts'
import { corrected, filedCase, items } from './filed.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())
const filed = () => filedCase(rehearsal)

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

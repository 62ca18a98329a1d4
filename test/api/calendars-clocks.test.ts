/** A calendar that is loaded moves the clocks that run: which, is seen before, and the ledger says so after. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { type CalendarDesk, calendarDesk, made, thisYear, today, until } from './calendar-desk.ts'
import { filed, refusalOf } from './steps.ts'

let service: TestService
let desk: CalendarDesk
beforeAll(async () => {
  service = await startTestService()
  desk = calendarDesk(service)
}, startWithinMs)
afterAll(() => service.stop())

/** No day is worked for the rest of this year. */
const restOff = made(thisYear, today, `${thisYear}-12-31`)

describe('A running clock', () => {
  it('is moved by a correction, becomes provisional, and final once the next year is loaded', async () => {
    const dossier = await filed(service.cast)
    const untouched = (await service.cast.applicant.open()).dossier
    const before = await desk.c1(dossier)
    const correction = await desk.propose(restOff)

    // What it would do is seen before it is done.
    const preview = (await desk.impact(correction.proposal)).items
    expect(preview).toEqual([
      {
        dossier,
        clocks: [
          {
            clock: 'C1',
            before: { dueDate: before?.dueDate, provisional: before?.provisional },
            after: { dueDate: expect.stringMatching(`^${thisYear + 1}-`), provisional: true },
          },
        ],
      },
    ])
    expect(await desk.c1(dossier)).toEqual(before)

    await desk.confirm(correction.proposal)
    await until(
      async () => (await desk.impact(correction.proposal)).items.length === 0,
      'no impact',
    )
    const provisional = await desk.c1(dossier)
    expect(provisional).toMatchObject({ ...preview[0]?.clocks[0]?.after, state: 'running' })

    const next = thisYear + 1
    const arrangement = made(next, `${next}-01-01`, `${next}-01-20`)
    const loading = await desk.propose(arrangement)
    await desk.confirm(loading.proposal)
    await until(async () => (await desk.c1(dossier))?.provisional === false, 'a final date')
    const final = await desk.c1(dossier)
    const answer = await desk.nobody<{ date: string; provisional: boolean }>(
      `/working-days?from=${dateInShanghai(final?.startedAt ?? '')}&days=${final?.workingDays}`,
    )
    expect(answer).toMatchObject({ date: final?.dueDate, provisional: false })
    expect((final?.dueDate ?? '') > `${next}-01-20`).toBe(true)

    // Task and ledger say so too.
    const [task] = (await service.cast.intake.read(dossier)).tasks
    expect(task?.due).toBe(final?.dueDate)
    const moves = (await ledgerOf(service.cast.auditor, dossier)).filter(
      ({ event }) => event.act === 'clock-recomputed',
    )
    expect(moves.map(({ event }) => event.detail)).toMatchObject([
      { clock: 'C1', from: before?.dueDate, to: provisional?.dueDate },
      { clock: 'C1', from: provisional?.dueDate, to: final?.dueDate },
    ])
    const others = await ledgerOf(service.cast.auditor, untouched)
    expect(others.map(({ event }) => event.act)).toEqual(['open'])
  })

  it('of a dossier that is filed afterwards counts by what is loaded', async () => {
    expect((await desk.c1(await filed(service.cast)))?.dueDate.slice(0, 4)).toBe(
      String(thisYear + 1),
    )
  })
})

describe('The impact', () => {
  it('comes in pages, each dossier once', async () => {
    await Promise.all([filed(service.cast), filed(service.cast), filed(service.cast)])
    const next = thisYear + 1
    const { proposal } = await desk.propose(made(next, `${next}-01-01`, `${next}-02-20`))
    const whole = (await desk.impact(proposal)).items.map(({ dossier }) => dossier)
    expect(whole.length).toBeGreaterThanOrEqual(4)
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await desk.impact(proposal, `?limit=1${after ? `&after=${after}` : ''}`)
      seen.push(...page.items.map(({ dossier }) => dossier))
      after = page.next
    }
    expect(seen).toEqual(whole)
    for (const query of ['?limit=0', '?after=x', '?page=2'])
      expect((await refusalOf(desk.impact(proposal, query))).status).toBe(422)
    await desk.refuse(proposal)
  })
})

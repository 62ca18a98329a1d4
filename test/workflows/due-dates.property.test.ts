/** The due dates that follow from the ledger are the instants at which the timers fire, whatever was paused and extended. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { dueDates } from '../../procedure/due-dates.ts'
import { ruleSets } from '../../procedure/rule-set.ts'
import { daysAfter } from '../../procedure/working-days.ts'
import { adviseAll, type Case, toExperts, toVerification } from '../support/case.ts'
import {
  applicant,
  division,
  head,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'

jest.setTimeout(600_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const plan = fc.record({
  accepted: fc.boolean(),
  extended: fc.boolean(),
  pauses: fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 0, max: 12 }) }),
    { maxLength: 3 },
  ),
})

async function pause(each: Case, days: number): Promise<void> {
  const today = new Date((await rehearsal.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const { pauses } = await each.read()
  await each.act(officer, 'request-pause', {
    reason: 'testing',
    explanation: 'Tested.',
    expectedEnd: daysAfter(today, 20),
  })
  await each.work(division, 'approve-pause', {})
  await each.until((state) => state.pauses[pauses.length]?.from !== undefined)
  await each.sleep(days * 86_400_000)
  await each.act(officer, 'end-pause', { pause: `p${pauses.length + 1}`, report: 'Passed.' })
  await each.until(({ clocks }) =>
    clocks.some(({ key, state }) => key === 'C3' && state === 'running'),
  )
}

const expiries = (events: readonly LedgerEvent[]) =>
  events
    .filter(({ act }) => act === 'clock-expired')
    .map(({ at, detail }) => ({ clock: String(detail.clock), at: Date.parse(at) }))

describe('Due dates derived from the ledger', () => {
  it('are when the timers fire: not before, and at once', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(plan, async ({ accepted, extended, pauses }) => {
        const each = await rehearsal.open()
        if (accepted) await toVerification(each)
        else {
          await each.file()
          await each.sleep('15 days')
          await each.checked()
        }
        for (const { after, days } of pauses) {
          await each.sleep(after * 86_400_000)
          if (
            (await each.read()).clocks.some(({ key, state }) => key === 'C3' && state !== 'running')
          )
            break
          await pause(each, days)
        }
        if (extended && !(await each.read()).clocks.some(({ state }) => state === 'expired')) {
          await each.act(officer, 'request-extension', { reasons: ['Complex.'] })
          await each.work(head, 'approve-extension', {})
          await each.until(({ extension }) => extension?.granted === true)
        }
        await each.sleep('120 days')
        const derived = dueDates(each.events(), rehearsal.stage.calendar)
        const fired = expiries(each.events()).filter(({ clock }) => clock in derived)
        expect(fired.map(({ clock }) => clock)).toContain('C3')
        for (const { clock, at } of fired) {
          const due = Date.parse(derived[clock]?.instant ?? '')
          expect(at).toBeGreaterThanOrEqual(due)
          expect(at - due).toBeLessThan(60_000)
          compared += 1
        }
      }),
      { numRuns: 15, seed: 20_261_121, endOnFailure: true },
    )
    process.stderr.write(
      `due dates: ${compared} timers fired at the instant that the ledger gives\n`,
    )
  })

  it('are when a public comment period ends', async () => {
    const { rules } = rehearsal.stage
    rehearsal.stage.rules = ruleSets['Draft-2024']
    const each = await rehearsal.open()
    await toExperts(each)
    rehearsal.stage.rules = rules
    await each.act(applicant, 'answer-comment-notice', {})
    await adviseAll(each)
    await each.until(({ publicComment }) => publicComment?.openedAt !== undefined)
    await each.sleep('30 days')
    const due = dueDates(each.events(), rehearsal.stage.calendar)['public-comment']
    const [fired] = expiries(each.events()).filter(({ clock }) => clock === 'public-comment')
    expect((fired?.at ?? 0) - Date.parse(due?.instant ?? '')).toBeGreaterThanOrEqual(0)
    expect((fired?.at ?? 0) - Date.parse(due?.instant ?? '')).toBeLessThan(60_000)
  })
})

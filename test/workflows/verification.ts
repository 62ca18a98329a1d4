/** A case under verification, days on the clock of its rehearsal, and the period in which it is to be decided. */
import { daysAfter } from '../../procedure/working-days.ts'
import { toVerification } from '../support/case.ts'
import type { Case, Rehearsal } from '../support/time-skipping.ts'

export async function caseUnderVerification(rehearsal: Rehearsal): Promise<Case> {
  const each = await rehearsal.open()
  await toVerification(each)
  return each
}

/** The day in Shanghai on the test server's clock, moved by some days. */
export const dayOf = async (rehearsal: Rehearsal, days: number) =>
  daysAfter(new Date((await rehearsal.now()) + 8 * 3_600_000).toISOString().slice(0, 10), days)

export const c3 = async (each: Case) => (await each.read()).clocks.find(({ key }) => key === 'C3')

/** Cases at the intake desk: filed, and corrected once. */
import { type Case, desk, type Rehearsal } from '../../support/time-skipping.ts'

export const items = [{ document: 'audit', what: 'The report is older than twelve months.' }]

/** A new case, filed by its applicant. */
export async function filedCase(rehearsal: Rehearsal): Promise<Case> {
  const each = await rehearsal.open()
  await each.file()
  return each
}

/** Asks for the correction of a filed case, and files what was asked for. */
export async function corrected(each: Case): Promise<void> {
  await each.work(desk, 'request-correction', { items })
  await each.save('audit')
  await each.correct()
}

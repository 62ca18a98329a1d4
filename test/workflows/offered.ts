/** Cases in which a hearing is offered: to the applicant and to a party whose major interests are affected. */
import { adviseAll, toExperts } from '../support/case.ts'
import { applicant, type Case, officer, party, type Rehearsal } from '../support/time-skipping.ts'

export const why = 'Subscribers of a competitor are affected.'

/** A case in which others' major interests are affected: the right to a hearing has been offered. */
export async function offeredCase(rehearsal: Rehearsal): Promise<Case> {
  const each = await rehearsal.open()
  await toExperts(each)
  await each.nameParty(party)
  await each.act(officer, 'call-hearing', { kind: 'major-interests', why })
  await adviseAll(each)
  await each.inStage('hearing')
  return each
}

/** Both the applicant and the party have been served with their rights. */
export async function toldCase(rehearsal: Rehearsal): Promise<Case> {
  const each = await offeredCase(rehearsal)
  const mine = await each.notice('hearing-rights')
  const theirs = await each.notice('hearing-rights', party.sub)
  await each.act(applicant, 'acknowledge', { notice: mine.id })
  await each.act(party, 'acknowledge', { notice: theirs.id })
  return each
}

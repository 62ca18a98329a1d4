/** Complaints, as the interface knows them. */
import { complaintActs } from '../../domain/complaint/acts.ts'
import { ComplaintCase, complainantOf } from '../../domain/complaint/state.ts'
import type { Person } from '../../domain/person.ts'
import { complaintRules } from '../../procedure/complaint/acts.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import type { FollowingDefinition } from './definition.ts'
import { seesAsOfficial } from './view.ts'

const isComplainant = ({ sub }: Person, { id }: ComplaintCase) => sub === complainantOf(id).sub

/** Officials see that a file is in quarantine, and open it only when a scan has found nothing in it. */
function officialView(state: ComplaintCase): ComplaintCase {
  const withheld = state.attachments.filter((attachment) => attachment.state !== 'clean')
  return {
    ...state,
    secretSha256: undefined,
    documents: state.documents.filter(
      ({ id }) => !withheld.some((attachment) => attachment.document === id),
    ),
  }
}

export const complaintDefinition: FollowingDefinition<ComplaintCase> = {
  kind: 'complaint',
  path: '/complaints',
  tag: 'Complaints',
  noun: 'complaint',
  state: ComplaintCase,
  rules: complaintRules,
  contents: complaintActs,
  summaries: { 'link-penalty': 'Link a penalty case that the complaint has led to.' },
  // Not the CA: whoever complains about it must not fear that it reads along.
  readers: [...readsEveryCase, 'provincial'],
  viewFor(person, state) {
    if (isComplainant(person, state)) return { ...state, secretSha256: undefined }
    return seesAsOfficial(person, state) ? officialView(state) : undefined
  },
}

/** Cases and people for the rules: every stage, every role, every past. */
import type { ActName } from '../../procedure/acts.ts'
import { actRule } from '../../procedure/acts.ts'
import type { CaseFacts, PersonFacts } from '../../procedure/case-facts.ts'
import type { Role } from '../../procedure/roles.ts'

export const applicantOrganisation = 'CA of Utopia'
export const body = 'Ministry of Commerce'
export const at = '2026-06-01T04:00:00.000Z'

const organisations: Partial<Record<Role, string>> = {
  applicant: applicantOrganisation,
  consulted: body,
}

/** A person of one role; an applicant is of the organisation that opened the dossier. */
export const personOf = (role: Role, more: Partial<PersonFacts> = {}): PersonFacts => ({
  sub: `the-${role}`,
  organisation: organisations[role] ?? 'MIIT',
  roles: [role],
  ...more,
})

export const caseIn = (stage: CaseFacts['stage'], more: Partial<CaseFacts> = {}): CaseFacts => ({
  stage,
  organisation: applicantOrganisation,
  panel: [],
  tasks: [],
  correctionsRequested: 0,
  delegations: [],
  declarations: [],
  verifications: [],
  pauses: [],
  deviations: [],
  parties: [],
  consultations: [],
  confidential: [],
  handledBy: [],
  ...more,
})

/** The claim under which every act that needs one is tried. */
export const claim = { task: 'case.1', epoch: 1 }

/** A case in which nothing but role and stage can refuse the act: the person holds its task, is on the case and has declared. */
export function permissive(
  stage: CaseFacts['stage'],
  act: ActName,
  person: PersonFacts,
): CaseFacts {
  const { task } = actRule(act)
  const assignee = { sub: person.sub, name: 'Somebody' }
  const isExpert = person.roles.includes('expert')
  return caseIn(stage, {
    ...(task && { tasks: [{ id: claim.task, kind: task, state: 'open', epoch: 1, assignee }] }),
    panel: isExpert ? [{ sub: person.sub, conflict: false }] : [],
    declarations: isExpert ? [] : [{ sub: person.sub, conflict: false }],
    parties: person.roles.includes('party') ? [{ sub: person.sub }] : [],
    consultations: [{ organisation: body, shared: [] }],
  })
}

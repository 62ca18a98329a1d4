/** Cases and people for the rules: every stage, every role. */
import type { ActName } from '../../procedure/acts.ts'
import { actRule } from '../../procedure/acts.ts'
import type { CaseFacts, PersonFacts } from '../../procedure/case-facts.ts'
import type { Role } from '../../procedure/roles.ts'

export const applicantOrganisation = 'CA of Utopia'

/** A person of one role; an applicant is of the organisation that opened the dossier. */
export const personOf = (role: Role, more: Partial<PersonFacts> = {}): PersonFacts => ({
  sub: `the-${role}`,
  organisation: role === 'applicant' ? applicantOrganisation : 'MIIT',
  roles: [role],
  ...more,
})

export const caseIn = (stage: CaseFacts['stage'], more: Partial<CaseFacts> = {}): CaseFacts => ({
  stage,
  organisation: applicantOrganisation,
  panel: [],
  tasks: [],
  correctionsRequested: 0,
  handledBy: [],
  ...more,
})

/** The claim under which every act that needs one is tried. */
export const claim = { task: 'case.1', epoch: 1 }

/** A case in which nothing but role and stage can refuse the act: the person holds its task and has declared. */
export function permissive(
  stage: CaseFacts['stage'],
  act: ActName,
  person: PersonFacts,
): CaseFacts {
  const { task } = actRule(act)
  const assignee = { sub: person.sub, name: 'Somebody' }
  return caseIn(stage, {
    ...(task && { tasks: [{ id: claim.task, kind: task, state: 'open', epoch: 1, assignee }] }),
    panel: person.roles.includes('expert') ? [{ sub: person.sub, conflict: false }] : [],
  })
}

/** Who may read a case and its documents (Administrative License Law 5: no disclosure beyond those entitled). */
import type { CaseFacts, PersonFacts } from './case-facts.ts'
import { identitiesOn, rolesOn } from './delegation.ts'
import { readsEveryDossier } from './roles.ts'

function isOfficialReader(person: PersonFacts, facts: CaseFacts, at: string): boolean {
  const who = identitiesOn(person, facts)
  const isRecused = facts.declarations.some(({ sub, conflict }) => conflict && who.has(sub))
  return !isRecused && rolesOn(person, facts, at).some((role) => readsEveryDossier.includes(role))
}

const isApplicant = (person: PersonFacts, facts: CaseFacts) =>
  person.roles.includes('applicant') &&
  [facts.organisation, facts.agency?.ended ? undefined : facts.agency?.organisation].includes(
    person.organisation,
  )

const seatOf = (person: PersonFacts, facts: CaseFacts) =>
  person.roles.includes('expert') ? facts.panel.find((seat) => seat.sub === person.sub) : undefined

const isHeard = (person: PersonFacts, facts: CaseFacts) =>
  (person.roles.includes('party') && facts.parties.some(({ sub }) => sub === person.sub)) ||
  (person.roles.includes('consulted') &&
    facts.consultations.some(({ organisation }) => organisation === person.organisation))

/** May the person know of the case at all? Experts, parties and consulted bodies: once they are on it. */
export const mayReadCase = (person: PersonFacts, facts: CaseFacts, at: string): boolean =>
  person.roles.some((role) => readsEveryDossier.includes(role)) ||
  isOfficialReader(person, facts, at) ||
  isApplicant(person, facts) ||
  seatOf(person, facts) !== undefined ||
  isHeard(person, facts)

/**
 * May the person open every document? Experts: only after declaring that they have no conflict of interest; officials:
 * not once they are recused.
 */
export const mayReadDocuments = (person: PersonFacts, facts: CaseFacts, at: string): boolean =>
  isOfficialReader(person, facts, at) ||
  isApplicant(person, facts) ||
  seatOf(person, facts)?.conflict === false

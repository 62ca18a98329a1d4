/** Who may read a case and its documents (Administrative License Law 5: no disclosure beyond those entitled). */
import type { CaseFacts, PersonFacts } from './case-facts.ts'
import { readsEveryDossier } from './roles.ts'

const isStaffReader = (person: PersonFacts) =>
  person.roles.some((role) => readsEveryDossier.includes(role))

const isApplicant = (person: PersonFacts, facts: CaseFacts) =>
  person.roles.includes('applicant') && person.organisation === facts.organisation

/** May the person know of the case at all? Experts: only once assigned. */
export const mayReadCase = (person: PersonFacts, facts: CaseFacts): boolean =>
  isStaffReader(person) ||
  isApplicant(person, facts) ||
  (person.roles.includes('expert') && facts.panel.some((seat) => seat.sub === person.sub))

/** May the person open its documents? Experts: only after declaring that they have no conflict of interest. */
export const mayReadDocuments = (person: PersonFacts, facts: CaseFacts): boolean =>
  isStaffReader(person) ||
  isApplicant(person, facts) ||
  (person.roles.includes('expert') &&
    facts.panel.some((seat) => seat.sub === person.sub && seat.conflict === false))

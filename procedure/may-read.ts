/** Who may read a case and its documents (Administrative License Law 5: no disclosure beyond those entitled). */
import type { CaseFacts, PersonFacts } from './case-facts.ts'
import { identitiesOn, rolesOn } from './delegation.ts'
import { readsEveryDossier } from './roles.ts'

function isOfficialReader(person: PersonFacts, facts: CaseFacts, at: string): boolean {
  const who = identitiesOn(person, facts)
  const isRecused = facts.declarations.some(({ sub, conflict }) => conflict && who.has(sub))
  return !isRecused && rolesOn(person, facts, at).some((role) => readsEveryDossier.includes(role))
}

/** The applicant, or whoever is its agent now (Administrative License Law 29). */
export const isApplicant = (
  person: PersonFacts,
  facts: Pick<CaseFacts, 'organisation' | 'agency'>,
): boolean =>
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

const isSecret = (facts: CaseFacts, document: string) =>
  facts.confidential.some((each) => each.document === document)

/**
 * May the person open this document? A confidential one only officials and the applicant open: experts and bodies that
 * are consulted read its redacted twin, if it has one; parties read what they themselves said and are told.
 */
export function mayReadDocument(
  person: PersonFacts,
  document: string,
  facts: CaseFacts,
  at: string,
): boolean {
  if (isOfficialReader(person, facts, at) || isApplicant(person, facts)) return true
  if (isSecret(facts, document)) return false
  const isShared = facts.consultations.some(
    ({ organisation, shared }) => organisation === person.organisation && shared.includes(document),
  )
  return mayReadDocuments(person, facts, at) || (person.roles.includes('consulted') && isShared)
}

/**
 * May the person open every document? Experts: only after declaring that they have no conflict of interest; officials:
 * not once they are recused.
 */
export const mayReadDocuments = (person: PersonFacts, facts: CaseFacts, at: string): boolean =>
  isOfficialReader(person, facts, at) ||
  isApplicant(person, facts) ||
  seatOf(person, facts)?.conflict === false

/** Whom a notice is for. */
export interface AddresseeFacts {
  readonly kind: 'applicant' | 'party' | 'body' | 'public'
  readonly name: string
  readonly sub?: string | undefined
}

/** Is a notice for this person? Only then is reading it proof of its service (Administrative License Law 44). */
export function isAddressee(
  person: PersonFacts,
  { kind, name, sub }: AddresseeFacts,
  facts: Pick<CaseFacts, 'organisation' | 'agency'>,
): boolean {
  if (kind === 'public') return true
  if (kind === 'applicant') return isApplicant(person, facts)
  if (kind === 'party') return person.roles.includes('party') && sub === person.sub
  return person.roles.includes('consulted') && name === person.organisation
}

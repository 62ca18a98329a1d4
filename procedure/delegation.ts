/** Absence and substitution: whoever acts for another acts in that person's role and with that person's conflicts. */
import type { CaseFacts, DelegationFacts, PersonFacts } from './case-facts.ts'
import type { Role } from './roles.ts'

const holds = ({ starts, ends }: DelegationFacts, at: string): boolean => starts <= at && at < ends

const delegationsTo = (person: PersonFacts, facts: CaseFacts, at: string) =>
  facts.delegations.filter((each) => each.to.sub === person.sub && holds(each, at))

/** The roles that the person may act in on this case now: their own, and those delegated to them. */
export const rolesOn = (person: PersonFacts, facts: CaseFacts, at: string): readonly Role[] => [
  ...new Set([...person.roles, ...delegationsTo(person, facts, at).map(({ role }) => role)]),
]

/** The persons whose history on the case counts against this one: themselves, and everybody they ever acted for on it. */
export const identitiesOn = (person: PersonFacts, facts: CaseFacts): ReadonlySet<string> =>
  new Set([
    person.sub,
    ...facts.delegations.filter(({ to }) => to.sub === person.sub).map(({ from }) => from.sub),
  ])

/** What the interface says of a case beside its state: what the caller may do now, and who is waited for. */
import { z } from 'zod'
import type { FollowingCase } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import { followingActs } from '../../procedure/following/act-rule.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import type { FollowingDefinition } from './definition.ts'

export const allowedActs = z.array(z.string()).describe('What the caller may do now')

export const withAllowedActs = <C extends FollowingCase>(
  { rules }: FollowingDefinition<C>,
  state: C,
  person: Person,
): C & { allowedActs: string[] } => ({
  ...state,
  allowedActs: followingActs(person, rules, state, new Date().toISOString()),
})

/** Officials see every case; a provincial body those of its province. */
export const seesAsOfficial = (person: Person, { province }: FollowingCase): boolean =>
  person.roles.some((role) => readsEveryCase.includes(role)) ||
  (person.roles.includes('provincial') &&
    province !== undefined &&
    person.organisation === province)

/** The recognised CA sees its own case: what it is told and what it has sent, not the papers of the authority. */
export const seesAsParty = (person: Person, { organisation }: FollowingCase): boolean =>
  person.roles.includes('applicant') && organisation !== '' && person.organisation === organisation

/** Which cases a list is read among. */
export function scopeOf(person: Person): { organisation?: string; province?: string } {
  if (person.roles.some((role) => readsEveryCase.includes(role))) return {}
  if (person.roles.includes('provincial')) return { province: person.organisation }
  return { organisation: person.organisation }
}

/** What the party of a case sees: notices to it, its own documents, tasks on its own desk. */
export const partyView = <C extends FollowingCase>(person: Person, state: C): C => ({
  ...state,
  notices: state.notices.filter(({ to, issuedAt }) => to.kind === 'applicant' && issuedAt),
  documents: state.documents.filter(({ attachedBy }) => attachedBy.sub === person.sub),
  tasks: state.tasks.filter(({ role }) => role === 'applicant'),
})

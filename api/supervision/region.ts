/** Whose recognitions a person of supervision sees: the ministry's people all, a province's body those of its province. */
import type { Person } from '../../domain/person.ts'
import { readsEveryCase, type Role } from '../../procedure/roles.ts'
import { Problem } from '../problem.ts'

export const supervisors: readonly Role[] = [...readsEveryCase, 'provincial']

/** The province to look at; undefined: all. Throws NotEntitled where a province asks for another. */
export function regionOf(
  { roles, organisation }: Person,
  asked: string | undefined,
): string | undefined {
  if (roles.some((role) => readsEveryCase.includes(role))) return asked
  if (asked === undefined || asked === organisation) return organisation
  throw new Problem('NotEntitled', `expected your own province ${organisation}, got ${asked}`, {
    province: organisation,
  })
}

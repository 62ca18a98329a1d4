/** Who may read which cases, as the interface has it. */
import type { FollowingKind } from '../../case/paths.ts'
import type { Person, Role } from '../../session/person.ts'

const authority: readonly Role[] = [
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'publisher',
  'auditor',
]

export const complaintReaders: readonly Role[] = [...authority, 'provincial']
export const caseReaders: readonly Role[] = [...complaintReaders, 'applicant']

export const readersOf: Record<FollowingKind, readonly Role[]> = {
  recognitions: caseReaders,
  complaints: complaintReaders,
  penalties: caseReaders,
  exits: caseReaders,
}

const has = (person: Person | undefined, roles: readonly Role[]): boolean =>
  person !== undefined && roles.some((role) => person.roles.includes(role))

export const mayRead = (person: Person | undefined, kind: FollowingKind): boolean =>
  has(person, readersOf[kind])

/** Ledgers are read within the ministry only. */
export const readsLedgers = (person: Person | undefined): boolean => has(person, authority)

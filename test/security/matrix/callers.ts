/** Who calls: every role of the token vocabulary by what ties it to a case, and those whose token is none or not ours. */
import type { Role } from '../../../procedure/roles.ts'
import { issueToken } from '../../../stack/identity/token.ts'
import { people } from '../../../stack/people.ts'
import type { TestService } from '../../support/service.ts'

const { intake, officer, legal, chair, divisionHead, head, supervisor, publisher, auditor } = people
const { administrator, applicant, expert, secondExpert, consulted, party, provincial } = people

const stranger = (sub: string, role: Role, organisation: string) => ({
  sub,
  name: sub,
  organisation,
  roles: [role],
})

const persons = {
  'no role': { sub: 'ada', name: 'Ada', organisation: 'MIIT', roles: [] },
  applicant,
  'applicant, another': stranger('mallory', 'applicant', 'Another CA'),
  intake,
  officer,
  legal,
  chair,
  'division-head': divisionHead,
  head,
  supervisor,
  publisher,
  auditor,
  administrator,
  /** On the panel, with a declaration. */
  'expert, declared': expert,
  /** On the panel, without one. */
  'expert, silent': secondExpert,
  'expert, another': stranger('yuri', 'expert', 'University Z'),
  consulted,
  'consulted, another': stranger('ming', 'consulted', 'Another ministry'),
  party,
  'party, another': stranger('oleg', 'party', 'Bystander Ltd'),
  /** Of the province of the cases. */
  provincial,
  'provincial, another': stranger('bao', 'provincial', '四川省'),
}

export type Holder = keyof typeof persons
export type Who = 'no token' | 'expired token' | 'foreign token' | Holder

export const strangers = ['no token', 'expired token', 'foreign token'] as const
export const holders = Object.keys(persons) as Holder[]
export const everybody: readonly Who[] = [...strangers, ...holders]

/** Officials who may read every dossier. */
export const officials = [
  ...(['intake', 'officer', 'legal', 'chair', 'division-head', 'head'] as const),
  ...(['supervisor', 'auditor'] as const),
] as const

/** Whoever has business with dossiers, but not with this one. */
export const outsiders = [
  ...(['applicant, another', 'publisher', 'expert, another', 'consulted, another'] as const),
  'party, another',
] as const
export const panel = ['expert, declared', 'expert, silent'] as const
export const heard = ['consulted', 'party'] as const

/** Who reads every case that follows a grant, besides the province's own. */
export const overseers = [
  ...(['legal', 'chair', 'division-head', 'head', 'supervisor', 'publisher', 'auditor'] as const),
  'provincial',
] as const

/** The roles that tokens of these callers name. */
export const rolesOf = (who: Holder): readonly Role[] => persons[who].roles

/** A bearer token for each, undefined for whoever has none. */
export async function tokensOf({ stack, configuration: { identity }, tokenOf }: TestService) {
  const everyRole = { ...applicant, roles: holders.flatMap(rolesOf) }
  const held = holders.map(async (who) => [who, await tokenOf(persons[who])] as const)
  return new Map<Who, string | undefined>([
    ['no token', undefined],
    ['expired token', await issueToken(stack.key, everyRole, { ...identity, lifetime: '-1m' })],
    [
      'foreign token',
      await issueToken(stack.key, everyRole, { ...identity, issuer: 'https://id.example' }),
    ],
    ...(await Promise.all(held)),
  ])
}

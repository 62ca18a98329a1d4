/** The people of the rehearsals: one or more of each role. */
import type { Person } from '../../domain/person.ts'
import type { Role } from '../../procedure/roles.ts'

export const person = (sub: string, role: Role, organisation = 'MIIT'): Person => ({
  sub,
  name: sub.toUpperCase(),
  organisation,
  roles: [role],
})

export const applicant = person('elena', 'applicant', 'Foreign CA')
export const agent = person('huang', 'applicant', 'Agent Ltd')
export const stranger = person('mallory', 'applicant', 'Another CA')
export const desk = person('chen', 'intake')
export const officer = person('liu', 'officer')
export const second = person('gao', 'officer')
export const third = person('he', 'officer')
export const legal = person('song', 'legal')
export const chair = person('tang', 'chair')
export const division = person('xu', 'division-head')
export const head = person('zhao', 'head')
export const supervisor = person('pan', 'supervisor')
export const secondSupervisor = person('ye', 'supervisor')
export const publisher = person('du', 'publisher')
export const provincial = person('guan', 'provincial', '广东省')
export const commerce = person('feng', 'consulted', 'MOFCOM')
export const party = person('deng', 'party', 'Competitor')
export const experts = ['zhang', 'wu', 'sun'].map((sub) => person(sub, 'expert', 'University'))
export const spareExperts = ['qin', 'lu'].map((sub) => person(sub, 'expert', 'Institute'))

export const nameOf = ({ sub, name }: Person) => ({ sub, name })

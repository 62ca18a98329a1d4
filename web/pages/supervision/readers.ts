/** Who may read which parts of supervision and operation, as the interface has it. */
import type { Person, Role } from '../../session/person.ts'

export const boardReaders: readonly Role[] = [
  'supervisor',
  'provincial',
  'legal',
  'chair',
  'division-head',
  'head',
  'publisher',
  'auditor',
]
export const observers: readonly Role[] = ['supervisor', 'provincial']
export const alarmReaders: readonly Role[] = [
  'supervisor',
  'publisher',
  'administrator',
  'auditor',
  'head',
]
export const calendarReaders: readonly Role[] = ['administrator', 'auditor']
export const operators: readonly Role[] = ['administrator', 'supervisor', 'publisher', 'auditor']
export const deliveryReaders: readonly Role[] = ['supervisor', 'auditor']
export const numberReaders: readonly Role[] = ['auditor']
export const partnerListReaders: readonly Role[] = ['supervisor', 'publisher', 'auditor']

export const isOf = (person: Person | undefined, roles: readonly Role[]): boolean =>
  person !== undefined && roles.some((role) => person.roles.includes(role))

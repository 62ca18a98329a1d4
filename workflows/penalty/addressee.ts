/** To whom the notices of a penalty case go: the CA, or the person in charge whose penalty it is. */
import type { Notice } from '../../domain/notice.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'

export const addressee = ({ person, organisation }: PenaltyCase): Notice['to'] =>
  person ? { kind: 'party', name: person.name } : { kind: 'applicant', name: organisation }

/** The period for statement, defence and the request of a hearing: each prior notice has its own. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { clockKey } from '../case/clocks.ts'

export const statementClock = ({ noticed }: PenaltyCase): string =>
  clockKey('penalty-statement', noticed?.notice)

/** The table of legal holds, as `records/migrations/0019-holds.ts` makes it. */
import type { Generated } from 'kysely'

export interface HoldTable {
  position: Generated<number>
  dossier: string
  act: 'hold' | 'release'
  by_person: string
  /** A release takes two. */
  second_person: string | null
  reason: string
  /** Object versions that it was put on or taken off. */
  objects: number
  at: string
}

export interface HoldTables {
  legal_holds: HoldTable
}

/** The tables of the credit record, as `migrations/0008-credit.ts` makes them. */

export interface CreditEntryTable {
  penalty: string
  decision: string
  /** First and last day, Asia/Shanghai. */
  published_from: string
  published_until: string
  state: string
  entry: string
}

/** One row for each name that the restricted is known by. */
export interface RestrictionTable {
  penalty: string
  position: number
  kind: string
  /** As `nameKey` writes it. */
  name: string
  identifier: string | null
  restricted_from: string
  restricted_until: string
  restriction: string
}

export interface CreditTables {
  credit_entries: CreditEntryTable
  restrictions: RestrictionTable
}

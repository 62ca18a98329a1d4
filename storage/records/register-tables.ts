/** The tables of the register, as `migrations/0007-cases.ts` makes them. */

export interface RegisterChangeTable {
  /** From 1, without gaps, in the order in which changes were made. */
  sequence: number
  entry: string
  kind: string
  at: string
  event: number
  /** The entry after the change as JSON. */
  after: string
}

export interface RegisterEntryTable {
  id: string
  number: string
  country: string
  /** The best status that one of its types has now. */
  status: string
  /** Name that lists are ordered by. */
  provider: string
  /** Last day of the type that is recognised longest. */
  valid_until: string
  /** Names in every language, number, subjects and policy identifiers, in lower case. */
  search: string
  /** The change that it stands after. */
  sequence: number
  entry: string
}

export interface TrustedListTable {
  sequence: number
  register_sequence: number
  issued_at: string
  next_update: string
  xml: string
  json: string
  jws: string
}

export interface RegisterTables {
  trusted_lists: TrustedListTable
  register_changes: RegisterChangeTable
  register_entries: RegisterEntryTable
}

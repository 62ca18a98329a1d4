/** The register in SQL: its entries as they stand, and every change that led to them. */
import { type ChangeQuery, entryAsOf, headOf, listChanges } from './register-changes.ts'
import { findEntry, listEntries, type RegisterQuery } from './register-entries.ts'
import type { Database } from './tables.ts'

export type Register = ReturnType<typeof createRegister>

export const createRegister = (database: Database) => ({
  list: (query: RegisterQuery) => listEntries(database, query),
  find: (id: string) => findEntry(database, id),
  head: () => headOf(database),
  changes: (query: ChangeQuery) => listChanges(database, query),
  /** The change that the entry stood after at an ISO instant. */
  asOf: (id: string, at: string) => entryAsOf(database, id, at),
})

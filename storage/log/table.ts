/** The table of the log's leaves, as `records/migrations/0006-log.ts` makes it. */
import type { GeneratedAlways } from 'kysely'

export interface LogLeafTable {
  /** From 0, without a gap, in the order of commits. */
  index: number
  /** Canonical JSON (RFC 8785) in UTF-8. */
  leaf: Uint8Array
  leaf_hash: GeneratedAlways<Uint8Array>
  at: string
  /** What the leaf is about; it has one leaf. */
  subject: string
}

export interface LogTables {
  log_leaves: LogLeafTable
}

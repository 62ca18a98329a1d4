/** The tables of the records: the ledger, and the projections that can be rebuilt from it. */
import type { Generated, Kysely } from 'kysely'
import type { AnnotationTables } from '../annotations/table.ts'
import type { HoldTables } from '../holds/table.ts'
import type { IntegrityTables } from '../integrity/table.ts'
import type { LogTables } from '../log/table.ts'
import type { CalendarTables } from './calendars-tables.ts'
import type { CreditTables } from './credit-tables.ts'
import type { OutboxTables } from './outbox-tables.ts'
import type { PartnerListTables } from './partner-lists-tables.ts'
import type { RegisterTables } from './register-tables.ts'
import type { SupervisionTables } from './supervision-tables.ts'
import type { StatusProbeTables } from './status-probes-tables.ts'

export interface LedgerTable {
  dossier: string
  position: number
  /** Number of the event within its dossier; null for a refused act. */
  event: number | null
  key: string | null
  fingerprint: string | null
  /** The event as JSON; the hash is over its canonical form (RFC 8785). */
  entry: string
  previous_hash: string
  hash: string
}

/** A case of any kind. */
export interface CaseTable {
  id: string
  kind: Generated<string>
  /** Whose body sees it; null: national. */
  province: string | null
  organisation: string
  stage: string
  outcome: string | null
  /** Since when the public is asked about a dossier. */
  consulted_at: string | null
  opened_at: string
  updated_at: string
  event: number
  /** The case without documents and tasks. */
  state: string
  /** The draft form of a dossier, by section. */
  form: string
  /** What text search looks at: names in every language, organisation, id. */
  search: string
}

export interface DocumentTable {
  dossier: string
  id: string
  version: number
  type: string
  sequence: Generated<number>
  document: string
}

export interface TaskTable {
  id: string
  dossier: string
  kind: string
  role: string
  state: string
  stage: string
  assignee: string | null
  due: string | null
  opened_at: string
  task: string
}

export interface UploadTable {
  id: string
  dossier: string
  sub: string
  upload: string
}

export interface NumberTable {
  series: string
  year: number
  number: number
  subject: string
  at: string
}

export interface OpeningTable {
  dossier: string
  sub: string
  document: string
  version: number
  at: string
}

export interface Tables
  extends
    OutboxTables,
    CalendarTables,
    CreditTables,
    RegisterTables,
    LogTables,
    IntegrityTables,
    HoldTables,
    AnnotationTables,
    PartnerListTables,
    StatusProbeTables,
    SupervisionTables {
  numbers: NumberTable
  openings: OpeningTable
  ledger: LedgerTable
  cases: CaseTable
  documents: DocumentTable
  tasks: TaskTable
  uploads: UploadTable
}
export type Database = Kysely<Tables>

/** The tables of what readings of everything found, as `records/migrations` make them. */
import type { Generated } from 'kysely'

export interface IntegrityRunTable {
  id: string
  began_at: string
  ended_at: string | null
  /** Counts as JSON, brought up to date as the reading goes on. */
  tally: string
}

export interface IntegrityFindingTable {
  run: string
  /** Of the finding: an attempt that follows one that died finds it again. */
  digest: string
  position: Generated<number>
  finding: string
}

export interface IntegrityTables {
  integrity_runs: IntegrityRunTable
  integrity_findings: IntegrityFindingTable
}

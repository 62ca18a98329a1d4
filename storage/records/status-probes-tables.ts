/** The tables of status probes, as `migrations/0011-status-probes.ts` makes them: observations, which no ledger tells. */
import type { GeneratedAlways } from 'kysely'

export interface StatusProbeTable {
  position: GeneratedAlways<number>
  id: string
  recognition: string
  organisation: string
  /** Whose body sees it; null: national. */
  province: string | null
  ca_sha256: string
  kind: string
  url: string
  /** SHA-256 of the certificate that a responder was asked about. */
  certificate: string | null
  at: string
  outcome: string
  code: string | null
  duration_ms: number
  detail: string
  this_update: string | null
  next_update: string | null
  evidence: string | null
}

export interface RevocationListTable {
  position: GeneratedAlways<number>
  ca_sha256: string
  url: string
  sha256: string
  evidence: string
  /** Decimal, up to twenty octets. */
  crl_number: string | null
  this_update: string
  next_update: string | null
  at: string
}

export interface StatusProbeTables {
  status_probes: StatusProbeTable
  revocation_lists: RevocationListTable
}

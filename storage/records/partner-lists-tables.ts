/** The tables of partners' lists, as `migrations/0009-partner-lists.ts` makes them. */
import type { GeneratedAlways } from 'kysely'

export interface PartnerSourceTable {
  /** In the order of registration; the last of a territory is the one that counts. */
  position: GeneratedAlways<number>
  id: string
  territory: string
  source: string
}

export interface PartnerImportTable {
  position: GeneratedAlways<number>
  id: string
  source: string
  territory: string
  outcome: string
  /** Of the list; null where none could be read. */
  sequence: number | null
  import: string
}

/** What an accepted list says, a row a service in the order of the list. */
export interface PartnerServiceTable {
  import: string
  position: number
  search: string
  service: string
}

export interface PartnerCertificateTable {
  import: string
  service: number
  position: number
  sha256: string
  /** Of subject and key. */
  identity: string | null
}

export interface PartnerAlertTable {
  position: GeneratedAlways<number>
  id: string
  import: string
  source: string
  alert: string
}

export interface PartnerAlertToldTable {
  alert: string
  at: string
  refused: string | null
}

export interface PartnerListTables {
  partner_sources: PartnerSourceTable
  partner_imports: PartnerImportTable
  partner_services: PartnerServiceTable
  partner_certificates: PartnerCertificateTable
  partner_alerts: PartnerAlertTable
  partner_alerts_told: PartnerAlertToldTable
}

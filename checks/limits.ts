/** Figures that no standard fixes for every scheme, so that the rule set of a dossier states them. */

export interface Limits {
  /** ISO date up to which RSA moduli of 2048 to 2999 bits may be relied on. */
  readonly smallRsaUntil: string
  /** ISO date from which a CA certificate is issued with 3072 bits at least. */
  readonly largeRsaForAuthoritiesFrom: string
  readonly holderValidityYears: number
  readonly authorityValidityYears: number
  /** Years for which a recognition is granted. */
  readonly recognitionYears: number
  /** Days between thisUpdate and nextUpdate of a list about holders, and of one about CAs only. */
  readonly listDays: number
  readonly authorityListDays: number
}

/** ETSI TS 119 312 for RSA; the rest is this service's policy. */
export const usualLimits: Limits = {
  smallRsaUntil: '2028-12-31',
  largeRsaForAuthoritiesFrom: '2026-01-01',
  holderValidityYears: 5,
  authorityValidityYears: 25,
  recognitionYears: 5,
  listDays: 7,
  authorityListDays: 366,
}

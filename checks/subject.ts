/** What checks read: a certificate in its part in the dossier, a revocation list, an OCSP response, or the dossier as a whole. */
import type { Limits } from './limits.ts'
import type { OcspResponse } from './ocsp/response.ts'
import type { Certificate } from './x509/certificate.ts'
import type { RevocationList } from './x509/revocation-list.ts'
import type { SignatureVerdict } from './x509/signature.ts'

export type Role = 'ca' | 'end-entity'

export interface Issuer {
  readonly certificate: Certificate
  /** Whether the signature of what is judged verifies under this issuer's key. */
  readonly signature: SignatureVerdict
}

export interface Judged {
  /** The instant at which the dossier is judged, ISO 8601, UTC. */
  readonly at: string
  /** The instant of issue, ISO 8601, UTC. */
  readonly issued: string
  /** What the rule set leaves to be chosen. */
  readonly limits: Limits
}

export interface Subject extends Judged {
  readonly certificate: Certificate
  readonly role: Role
  /** Found among the filed CA certificates; itself where it is self-signed. */
  readonly issuer: Issuer | undefined
  /** A CA certificate filed as such that no other filed certificate issued. */
  readonly anchor: boolean
}

export interface ListSubject extends Judged {
  readonly list: RevocationList
  /** Found among the filed CA certificates. */
  readonly issuer: Issuer | undefined
}

export interface ResponseSubject extends Judged {
  readonly response: OcspResponse
}

/** A dossier counts as issued at the instant at which it is judged. */
export interface DossierSubject extends Judged {
  /** Each certificate once. */
  readonly certificates: readonly Subject[]
  readonly lists: readonly ListSubject[]
  /** Policy OIDs that the form declares; undefined where no form is at hand. */
  readonly declaredPolicies: readonly string[] | undefined
}

export const isSelfSigned = ({ certificate, issuer }: Subject): boolean =>
  issuer?.certificate === certificate

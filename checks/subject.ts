/** What a check reads: a certificate, the part it plays in the dossier, its issuer, and the instant of judgement. */
import type { Certificate } from './x509/certificate.ts'
import type { SignatureVerdict } from './x509/signature.ts'

export type Role = 'ca' | 'end-entity'

export interface Issuer {
  readonly certificate: Certificate
  /** Whether the certificate's signature verifies under this issuer's key. */
  readonly signature: SignatureVerdict
}

export interface Subject {
  readonly certificate: Certificate
  readonly role: Role
  /** Found among the filed CA certificates; itself where it is self-signed. */
  readonly issuer: Issuer | undefined
  /** A CA certificate filed as such that no other filed certificate issued. */
  readonly anchor: boolean
  /** The instant at which the dossier is judged, ISO 8601, UTC. */
  readonly at: string
}

export const isSelfSigned = ({ certificate, issuer }: Subject): boolean =>
  issuer?.certificate === certificate

/** The policies that a certificate states, of those that can be read. */
import type { Certificate } from './certificate.ts'
import { readExtension } from './extension.ts'
import { certificatePolicies } from './extensions/certificate-policies.ts'

/** Throws Unreadable where the extension is malformed. */
export const policiesOf = (certificate: Certificate): string[] =>
  (readExtension(certificate, certificatePolicies) ?? []).map(({ policy }) => policy)

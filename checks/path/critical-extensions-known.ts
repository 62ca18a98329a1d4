/** "Recognize and process any other critical extension present" (RFC 5280 §6.1.4 (o), §6.1.5 (e), (f)). */
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { decoders } from '../x509/extensions/known.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'
import { inhibitAnyPolicy } from '../x509/extensions/inhibit-any-policy.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'
import { policyMappings } from '../x509/extensions/policy-mappings.ts'
import { refusal, type Refusal } from './reasons.ts'
import type { Step } from './state.ts'

const readable = [
  ...decoders,
  nameConstraints,
  subjectAltName,
  inhibitAnyPolicy,
  policyConstraints,
  policyMappings,
]
const issuerAltName = '2.5.29.18'
const decoderOf = new Map(readable.map((decoder) => [decoder.oid, decoder]))

/** A critical extension "that contains information that it cannot process" is as unknown: reading it throws. */
export function unknownCriticalExtension(certificate: Certificate): Refusal | undefined {
  for (const { oid, critical } of certificate.extensions) {
    const decoder = decoderOf.get(oid)
    if (critical && decoder) readExtension(certificate, decoder)
    else if (critical && oid !== issuerAltName) return refusal('unknown-critical-extension', oid)
  }
  return undefined
}

export const criticalExtensionsKnown: Step = (_, { certificate }) =>
  unknownCriticalExtension(certificate)

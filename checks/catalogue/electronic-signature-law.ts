/** What a certificate states, and how it is vouched for (Electronic Signature Law 21 and 22). */
import type { Check } from '../check.ts'
import { providerNamed } from '../esl/provider-named.ts'
import { holderNamed } from '../esl/holder-named.ts'
import { inForce } from '../esl/in-force.ts'
import { holderKeyReadable } from '../esl/holder-key-readable.ts'
import { providerSignature } from '../esl/provider-signature.ts'
import { issuerCertificateFiled } from '../esl/issuer-certificate-filed.ts'
import { statusInformationFindable } from '../esl/status-information-findable.ts'

export const electronicSignatureLawChecks: readonly Check[] = [
  providerNamed,
  holderNamed,
  inForce,
  holderKeyReadable,
  providerSignature,
  issuerCertificateFiled,
  statusInformationFindable,
]

/** "verify that the basicConstraints extension is present and that cA is set to TRUE" (RFC 5280 §6.1.4 (k)). */
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'

/** For version 1 and 2 nothing out of band says that it is a CA's, so that it is not. */
export const isCa: Step = (_, { certificate }) => {
  if (certificate.version !== 3) return refusal('not-a-ca', `v${certificate.version}`)
  const constraints = readExtension(certificate, basicConstraints)
  if (!constraints) return refusal('not-a-ca', 'basicConstraints ∅')
  return constraints.ca ? undefined : refusal('not-a-ca', 'cA FALSE')
}

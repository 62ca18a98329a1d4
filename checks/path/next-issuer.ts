/** The certificate becomes the working issuer of the next one (RFC 5280 §6.1.4 (c)–(f)). */
import type { Step } from './state.ts'
import { inheritParameters } from './working-key.ts'

export const nextIssuer: Step = (state, { certificate }) => {
  state.workingIssuerName = certificate.subject
  state.workingIssuer = certificate
  state.workingKey = inheritParameters(certificate.publicKey, state.workingKey)
  return undefined
}

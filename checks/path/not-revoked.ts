/** "At the current time, the certificate is not revoked" (RFC 5280 §6.1.3 (a)(3)). */
import type { Step } from './state.ts'

export const notRevoked: Step = (state, { certificate }) =>
  state.revocation?.({
    certificate,
    issuer: { certificate: state.workingIssuer, key: state.workingKey },
    anchor: state.anchor,
  })

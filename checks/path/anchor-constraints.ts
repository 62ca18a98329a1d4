/** An anchor's certificate is in force, is a CA's, and its constraints count for the path (RFC 5937 §3). */
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'
import { lowerCounters } from './count-down.ts'
import { inForce } from './in-force.ts'
import { isCa } from './is-ca.ts'
import { maySignCertificates } from './may-sign-certificates.ts'
import { limitPathLength } from './path-length.ts'
import { refusal, type Refusal } from './reasons.ts'
import { constrainNames, type PathState } from './state.ts'

/** Roots of version 1 say nothing of themselves; being declared an anchor is then what makes them CAs. */
function unfit(state: PathState, certificate: Certificate): Refusal | undefined {
  const position = { certificate, index: 0, final: false }
  const outside = inForce(state, position)
  if (outside) return refusal('anchor-not-in-force', outside.detail)
  if (certificate.version !== 3) return undefined
  const reason = isCa(state, position) ?? maySignCertificates(state, position)
  return reason && refusal('anchor-not-a-ca', reason.detail)
}

/** Throws Unreadable. */
export function applyAnchorConstraints(state: PathState): Refusal | undefined {
  const { certificate } = state.anchor
  if (!certificate || state.inputs.anchorConstraints === 'ignored') return undefined
  const refused = unfit(state, certificate)
  if (refused) return refused
  const constraints = readExtension(certificate, nameConstraints)
  if (constraints) constrainNames(state, constraints)
  limitPathLength(state, certificate)
  lowerCounters(state, certificate)
  return undefined
}

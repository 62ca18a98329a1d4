/** Path length (RFC 5280 §6.1.4 (l), (m)). */
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { isSelfIssued } from './prepared-name.ts'
import { refusal } from './reasons.ts'
import type { PathState, Step } from './state.ts'
import type { Certificate } from '../x509/certificate.ts'

/** (m), which counts for an anchor's certificate too. Throws Unreadable. */
export function limitPathLength(state: PathState, certificate: Certificate): void {
  const limit = readExtension(certificate, basicConstraints)?.pathLength
  if (limit !== undefined && limit < BigInt(state.maxPathLength))
    state.maxPathLength = Math.max(0, Number(limit))
}

/** "(l) If the certificate was not self-issued, verify that max_path_length is greater than zero and decrement" */
export const pathLength: Step = (state, { certificate, index }) => {
  if (!isSelfIssued(certificate)) {
    if (state.maxPathLength <= 0) return refusal('path-too-long', `${index} / ${state.length}`)
    state.maxPathLength -= 1
  }
  limitPathLength(state, certificate)
  return undefined
}

/** The policy counters count down and are lowered by the certificate's constraints (RFC 5280 §6.1.4 (h)–(j)). */
import { readExtension, type Extension } from '../x509/extension.ts'
import { inhibitAnyPolicy } from '../x509/extensions/inhibit-any-policy.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'
import { isSelfIssued } from './prepared-name.ts'
import type { PathState, Step } from './state.ts'

const lower = (counter: number, limit: bigint | undefined) =>
  limit !== undefined && limit < BigInt(counter) ? Math.max(0, Number(limit)) : counter

/** (i) and (j), which count for an anchor's certificate too. Throws Unreadable. */
export function lowerCounters(state: PathState, of: { extensions: readonly Extension[] }): void {
  const constraints = readExtension(of, policyConstraints)
  state.explicitPolicy = lower(state.explicitPolicy, constraints?.requireExplicitPolicy)
  state.policyMapping = lower(state.policyMapping, constraints?.inhibitPolicyMapping)
  state.inhibitAnyPolicy = lower(state.inhibitAnyPolicy, readExtension(of, inhibitAnyPolicy))
}

/** "(h) If certificate i is not self-issued: if [the counter] is not 0, decrement" */
export const countDown: Step = (state, { certificate }) => {
  if (!isSelfIssued(certificate)) {
    state.explicitPolicy = Math.max(0, state.explicitPolicy - 1)
    state.policyMapping = Math.max(0, state.policyMapping - 1)
    state.inhibitAnyPolicy = Math.max(0, state.inhibitAnyPolicy - 1)
  }
  lowerCounters(state, certificate)
  return undefined
}

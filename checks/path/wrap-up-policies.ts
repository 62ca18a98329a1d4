/** The user-constrained policy set, and that it is not empty where a policy is required (RFC 9618; RFC 5280 §6.1.5 (a), (b), (g)). */
import { readExtension } from '../x509/extension.ts'
import { policyConstraints } from '../x509/extensions/policy-constraints.ts'
import { anyPolicy } from './inputs.ts'
import { authorityConstrainedPolicies } from './policy-graph.ts'
import { refusal } from './reasons.ts'
import type { PathState, Step } from './state.ts'

function userConstrained({ policyGraph, acceptedPolicies }: PathState): string[] {
  const authority = authorityConstrainedPolicies(policyGraph)
  if (!acceptedPolicies) return [...authority].sort()
  const accepted = [...acceptedPolicies].sort()
  return authority.has(anyPolicy) ? accepted : accepted.filter((policy) => authority.has(policy))
}

export const wrapUpPolicies: Step = (state, { certificate }) => {
  if (state.explicitPolicy > 0) state.explicitPolicy -= 1
  const constraints = readExtension(certificate, policyConstraints)
  if (constraints?.requireExplicitPolicy === 0n) state.explicitPolicy = 0
  const policies = userConstrained(state)
  state.userConstrainedPolicySet = policies
  const missing = state.explicitPolicy === 0 && policies.length === 0
  return missing ? refusal('policy-not-acceptable') : undefined
}

/** Adds the certificate's policies to the graph and requires one where one is required (RFC 9618; RFC 5280 §6.1.3 (d)–(f)). */
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'
import { addLevel, isNull, setNull } from './policy-graph.ts'
import { isSelfIssued } from './prepared-name.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'
import { costs } from './work.ts'

export const processPolicies: Step = (state, { certificate, final }) => {
  const policies = readExtension(certificate, certificatePolicies)
  if (!policies) setNull(state.policyGraph)
  else if (!isNull(state.policyGraph)) {
    state.work.spend(costs.nameComparison * policies.length)
    const anyAllowed = state.inhibitAnyPolicy > 0 || (!final && isSelfIssued(certificate))
    addLevel(
      state.policyGraph,
      policies.map(({ policy }) => policy),
      anyAllowed,
    )
  }
  const required = state.explicitPolicy === 0 && isNull(state.policyGraph)
  return required ? refusal('no-valid-policy') : undefined
}

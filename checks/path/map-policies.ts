/** Policy mappings (RFC 9618; RFC 5280 §6.1.4 (a), (b)). */
import { readExtension } from '../x509/extension.ts'
import { policyMappings, type PolicyMapping } from '../x509/extensions/policy-mappings.ts'
import { anyPolicy } from './inputs.ts'
import { isNull, lastLevel, mapPolicy, prune } from './policy-graph.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'
import { costs } from './work.ts'

function byIssuerPolicy(mappings: readonly PolicyMapping[]): Map<string, Set<string>> {
  const mapped = new Map<string, Set<string>>()
  for (const { issuerDomainPolicy: from, subjectDomainPolicy: to } of mappings)
    mapped.set(from, (mapped.get(from) ?? new Set()).add(to))
  return mapped
}

export const mapPolicies: Step = ({ policyGraph, policyMapping, work }, { certificate }) => {
  const mappings = readExtension(certificate, policyMappings)
  if (!mappings) return undefined
  work.spend(costs.nameComparison * mappings.length)
  const mapped = byIssuerPolicy(mappings)
  if ([...mapped].some(([from, to]) => from === anyPolicy || to.has(anyPolicy)))
    return refusal('policy-mapped-any')
  if (isNull(policyGraph)) return undefined
  for (const [policy, expected] of mapped)
    if (policyMapping > 0) mapPolicy(policyGraph, policy, [...expected])
    else lastLevel(policyGraph).delete(policy)
  prune(policyGraph)
  return undefined
}

/**
 * Some key purpose is allowed all along the path: "the certificate MUST only be used for one of the purposes indicated"
 * (RFC 5280 §4.2.1.12), read for CA certificates as every maintained validator reads it.
 */
import { readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'

const anyPurpose = '2.5.29.37.0'

export const purposesNested: Step = (state, { certificate }) => {
  if (state.inputs.purposes === 'ignored') return undefined
  const stated = readExtension(certificate, extKeyUsage)
  if (!stated || stated.includes(anyPurpose)) return undefined
  const { purposes } = state
  state.purposes = new Set(purposes ? stated.filter((each) => purposes.has(each)) : stated)
  return state.purposes.size > 0 ? undefined : refusal('purposes-disjoint', stated.join(', '))
}

/** The certificate's name constraints apply to those after it (RFC 5280 §6.1.4 (g)). */
import { readExtension } from '../x509/extension.ts'
import { nameConstraints } from '../x509/extensions/name-constraints.ts'
import { generalNameText } from './constrained-names.ts'
import { isRange } from './name-forms.ts'
import { refusal } from './reasons.ts'
import { constrainNames, type Step } from './state.ts'

export const constrainNextNames: Step = (state, { certificate }) => {
  const constraints = readExtension(certificate, nameConstraints)
  if (!constraints) return undefined
  const bases = [...constraints.permitted, ...constraints.excluded].map(({ base }) => base)
  // A range that is none would otherwise only show where an address meets it.
  const broken = bases.find((base) => base.form === 'iPAddress' && !isRange(base.octets))
  if (broken) return refusal('name-constraint-unprocessable', generalNameText(broken))
  constrainNames(state, constraints)
  return undefined
}

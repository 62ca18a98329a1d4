/** "The certificate validity period includes the current time" (RFC 5280 §6.1.3 (a)(2)). */
import { refusal } from './reasons.ts'
import type { Step } from './state.ts'

export const inForce: Step = ({ at }, { certificate: { validity } }) => {
  const { notBefore, notAfter } = validity
  if (at < notBefore.at) return refusal('not-yet-valid', `notBefore ${notBefore.at} > ${at}`)
  // Times in certificates are to the second: the whole last second is inside.
  if (at.slice(0, 19) > notAfter.at.slice(0, 19))
    return refusal('expired', `notAfter ${notAfter.at} < ${at}`)
  return undefined
}

/** Path validation (RFC 5280 §6.1), from the top of the section to its end. */
import { Unreadable } from '../der/unreadable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { nameText } from '../x509/name.ts'
import { applyAnchorConstraints } from './anchor-constraints.ts'
import type { Anchor } from './anchor.ts'
import { constrainNextNames } from './constrain-next-names.ts'
import { countDown } from './count-down.ts'
import { criticalExtensionsKnown } from './critical-extensions-known.ts'
import { inForce } from './in-force.ts'
import { isCa } from './is-ca.ts'
import { issuerNamed } from './issuer-named.ts'
import { mapPolicies } from './map-policies.ts'
import { maySignCertificates } from './may-sign-certificates.ts'
import { namesWithinConstraints } from './names-within-constraints.ts'
import { nextIssuer } from './next-issuer.ts'
import { notRevoked } from './not-revoked.ts'
import { pathLength } from './path-length.ts'
import { processPolicies } from './process-policies.ts'
import { purposesNested } from './purposes-nested.ts'
import { reasonOf, refusal, type Reason, type Refusal } from './reasons.ts'
import { signatureValid } from './signature-valid.ts'
import {
  initialState,
  type PathState,
  type Position,
  type Step,
  type Surroundings,
} from './state.ts'
import { wellFormed } from './well-formed.ts'
import { wrapUpPolicies } from './wrap-up-policies.ts'

export type PathAnswer =
  | {
      readonly valid: true
      readonly userConstrainedPolicySet: readonly string[]
      /** SHA-256 of the certificates below the anchor, in lower-case hexadecimal. */
      readonly path: readonly string[]
    }
  | { readonly valid: false; readonly reason: Reason }

/** §6.1.3; revocation last, because it costs most and means little for a path that is wrong. */
const basicCertificateProcessing: readonly Step[] = [
  wellFormed,
  signatureValid, //         (a)(1)
  inForce, //                (a)(2)
  issuerNamed, //            (a)(4)
  namesWithinConstraints, // (b), (c)
  processPolicies, //        (d)–(f)
  purposesNested,
]

/** §6.1.4 */
const preparationForNext: readonly Step[] = [
  mapPolicies, //             (a), (b)
  constrainNextNames, //      (g)
  countDown, //               (h)–(j)
  isCa, //                    (k)
  pathLength, //              (l), (m)
  maySignCertificates, //     (n)
  criticalExtensionsKnown, // (o)
  notRevoked, //              §6.1.3 (a)(3)
  nextIssuer, //              (c)–(f)
]

/** §6.1.5 */
const wrapUp: readonly Step[] = [
  wrapUpPolicies, //          (a), (b), (g)
  criticalExtensionsKnown, // (f)
  notRevoked, //              §6.1.3 (a)(3)
]

/** What cannot be read is a reason, not an exception. */
function reading(read: () => Refusal | undefined): Refusal | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return refusal('malformed-extension', error.text)
    throw error
  }
}

function firstRefusal(steps: readonly Step[], state: PathState, position: Position) {
  for (const step of steps) {
    const refused = reading(() => step(state, position))
    if (refused) return refused
  }
  return undefined
}

/** Validates a path under an anchor that is not part of it. Throws WorkLimitReached. */
export function processPath(
  surroundings: Surroundings,
  anchor: Anchor,
  path: readonly Certificate[],
): PathAnswer {
  const state = initialState(surroundings, anchor, path.length)
  const unfit = reading(() => applyAnchorConstraints(state))
  if (unfit) return { valid: false, reason: reasonOf(unfit, 0, nameText(anchor.name)) }
  for (const [at, certificate] of path.entries()) {
    const position = { certificate, index: at + 1, final: at === path.length - 1 }
    const steps = [...basicCertificateProcessing, ...(position.final ? wrapUp : preparationForNext)]
    const refused = firstRefusal(steps, state, position)
    if (refused) {
      const subject = nameText(certificate.subject)
      return { valid: false, reason: reasonOf(refused, position.index, subject) }
    }
  }
  const { userConstrainedPolicySet } = state
  return { valid: true, userConstrainedPolicySet, path: path.map(({ sha256 }) => sha256) }
}

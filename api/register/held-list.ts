/** A revocation list as the memory holds it: read, and verified under the CA whose certificates it is about. */
import { anchorOf } from '../../checks/path/anchor.ts'
import { brokenAlgorithm } from '../../checks/path/broken-hash.ts'
import { workOf } from '../../checks/path/work.ts'
import {
  allReasons,
  reasonMask,
  reasonName,
  removeFromCrl,
} from '../../checks/revocation/crl-reasons.ts'
import { namesInScope } from '../../checks/revocation/crl-scope.ts'
import { isTrustworthy } from '../../checks/revocation/crl-signer.ts'
import { isUnderstood } from '../../checks/revocation/crl-usable.ts'
import { type Crl, readCrl } from '../../checks/revocation/crl.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import type { RevocationList } from '../../domain/register/verification.ts'

/** What a list says, wherever it stands among all lists. */
export type HeldList = Pick<RevocationList, 'thisUpdate' | 'nextUpdate' | 'scope' | 'revoked'>

/** One signature is verified. */
const work = 1_000

/** "It is about all certificates of its issuer, or of a kind, or of a distribution point": undefined for what is none of these. */
function scopeOf(crl: Crl): HeldList['scope'] | false {
  const { scope } = crl
  if (!scope) return undefined
  const isPartial = reasonMask(scope.onlySomeReasons) !== allReasons
  if (scope.indirect || scope.onlyAttributeCertificates || isPartial) return false
  const points = namesInScope(crl)
  const kind = scope.onlyUserCertificates ? 'holders' : scope.onlyCaCertificates ? 'cas' : undefined
  return { ...(points && { points }), ...(kind && { kind }) }
}

function isSigned(crl: Crl, ca: Certificate): boolean {
  const link = {
    certificate: ca,
    issuer: { certificate: ca, key: ca.publicKey },
    anchor: anchorOf(ca),
  }
  const search = { certificates: [], work: workOf(work), isTrusted: () => false }
  return (
    isTrustworthy(crl, link, search) &&
    brokenAlgorithm(crl.signatureAlgorithm, crl.thisUpdate) === undefined
  )
}

/** Undefined for a list that tells nothing by itself: incomplete, indirect, or not signed by the CA. Throws Unreadable. */
export function heldList(bytes: Uint8Array, ca: Certificate): HeldList | undefined {
  const crl = readCrl(bytes)
  const scope = scopeOf(crl)
  if (crl.baseNumber !== undefined || scope === false) return undefined
  if (!isUnderstood(crl) || !isSigned(crl, ca)) return undefined
  return {
    thisUpdate: crl.thisUpdate,
    ...(crl.nextUpdate !== undefined && { nextUpdate: crl.nextUpdate }),
    ...(scope && { scope }),
    revoked: crl.entries
      .of(ca.subject)
      .filter(({ reason }) => reason !== removeFromCrl)
      .map(({ serialNumber, revocationDate, reason }) => [
        serialNumber.toString(16),
        revocationDate,
        reasonName(reason),
      ]),
  }
}

/** Whether a CRL's scope has a certificate in it, for one distribution point (RFC 5280 §6.3.3 (b), (d)). */
import type { Element } from '../der/element.ts'
import { isContext } from '../der/element.ts'
import { preparedName, preparedRdns, sameName } from '../path/prepared-name.ts'
import type { Certificate } from '../x509/certificate.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import type { DistributionPoint } from '../x509/extensions/crl-distribution-points.ts'
import { readGeneralName, type GeneralName } from '../x509/general-name.ts'
import type { Name } from '../x509/name.ts'
import type { Crl } from './crl.ts'
import { readRelativeName } from './relative-name.ts'
import { reasonMask, type ReasonMask } from './crl-reasons.ts'

/** A distribution point with its names in full. */
export interface Point {
  /** Keys of the point's names; undefined where it has none. */
  readonly names: readonly string[] | undefined
  /** Names of the CRL's issuer, where it is not the certificate's. */
  readonly issuers: readonly Name[]
  readonly reasons: ReasonMask
}

const keyOf = (name: GeneralName): string =>
  name.form === 'directoryName'
    ? `directoryName ${preparedName(name.name)}`
    : `${name.form} ${'text' in name ? name.text : Buffer.from('octets' in name ? name.octets : name.bytes).toString('hex')}`

/** "fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] RelativeDistinguishedName" */
function fullNames(name: Element | undefined, crlIssuer: Name): string[] | undefined {
  if (isContext(name, 0)) return name.children.map((each) => keyOf(readGeneralName(each)))
  if (!isContext(name, 1)) return undefined
  const relative = readRelativeName(name)
  return [`directoryName ${[...preparedRdns(crlIssuer), ...preparedRdns(relative)].join('\n')}`]
}

/** Throws Unreadable. */
export function pointOf(point: DistributionPoint, certificate: Certificate): Point {
  const names = point.issuer.map(readGeneralName)
  const issuers = names.flatMap((name) => (name.form === 'directoryName' ? [name.name] : []))
  return {
    names: fullNames(point.name, issuers[0] ?? certificate.issuer),
    issuers,
    reasons: reasonMask(point.reasons),
  }
}

/** "a DP with both the reasons and the cRLIssuer fields omitted and a distribution point name of the certificate issuer" */
export const impliedPoint = ({ issuer }: Certificate): Point => ({
  names: [`directoryName ${preparedName(issuer)}`],
  issuers: [],
  reasons: reasonMask(undefined),
})

/** The distribution points that a CRL is limited to; undefined where it is not. Throws Unreadable. */
export const namesInScope = ({ scope, issuer }: Crl): string[] | undefined =>
  fullNames(scope?.name, issuer)

/** (b)(1) */
const issuerFits = ({ issuers }: Point, { issuer, scope }: Crl, certificate: Certificate) =>
  issuers.length > 0
    ? (scope?.indirect ?? false) && issuers.some((name) => sameName(name, issuer))
    : sameName(issuer, certificate.issuer)

/** (b)(2)(i): one of the names in the CRL is one of the point's, or of its CRL issuer where the point has no name. */
function nameFits({ names, issuers }: Point, crl: Crl): boolean {
  const inCrl = namesInScope(crl)
  if (!inCrl) return true
  const own = names ?? issuers.map((name) => `directoryName ${preparedName(name)}`)
  return inCrl.some((name) => own.includes(name))
}

/** (b)(2)(ii)–(iv) */
function kindFits({ scope }: Crl, certificate: Certificate): boolean {
  if (!scope) return true
  const isCa = readExtension(certificate, basicConstraints)?.ca ?? false
  if (scope.onlyAttributeCertificates) return false
  return isCa ? !scope.onlyUserCertificates : !scope.onlyCaCertificates
}

/** Throws Unreadable. */
export const isInScope = (crl: Crl, point: Point, certificate: Certificate): boolean =>
  issuerFits(point, crl, certificate) && nameFits(point, crl) && kindFits(crl, certificate)

/** (d): the reasons that both the point and the CRL cover. */
export const coveredReasons = ({ scope }: Crl, { reasons }: Point): ReasonMask =>
  reasons & reasonMask(scope?.onlySomeReasons)

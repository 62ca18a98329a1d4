/** What object identifiers that occur in certificates are called. */
import { signatureAlgorithm } from '../x509/algorithm.ts'
import { decoders } from '../x509/extensions/known.ts'
import { attributeTypes } from '../x509/name.ts'
import { curves } from '../x509/public-key.ts'

/** Those that no reader of this service needs by name. */
const others: readonly (readonly [oid: string, name: string])[] = [
  ['1.2.840.113549.1.1.1', 'rsaEncryption'],
  ['1.2.840.113549.1.1.10', 'RSASSA-PSS'],
  ['1.2.840.10045.2.1', 'id-ecPublicKey'],
  ['1.2.840.10040.4.1', 'dsa'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['1.3.14.3.2.26', 'sha1'],
  ['2.5.4.9', 'streetAddress'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.29.20', 'cRLNumber'],
  ['2.5.29.21', 'reasonCode'],
  ['2.5.29.24', 'invalidityDate'],
  ['2.5.29.27', 'deltaCRLIndicator'],
  ['2.5.29.28', 'issuingDistributionPoint'],
  ['2.5.29.29', 'certificateIssuer'],
  ['2.5.29.32.0', 'anyPolicy'],
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.2.1', 'id-qt-cps'],
  ['1.3.6.1.5.5.7.2.2', 'id-qt-unotice'],
  ['1.3.6.1.5.5.7.3.1', 'id-kp-serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'id-kp-clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'id-kp-codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'id-kp-emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'id-kp-timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'id-kp-OCSPSigning'],
  ['1.3.6.1.5.5.7.48.1', 'id-ad-ocsp'],
  ['1.3.6.1.5.5.7.48.2', 'id-ad-caIssuers'],
  ['1.3.6.1.5.5.7.48.1.1', 'id-pkix-ocsp-basic'],
  ['1.3.6.1.5.5.7.48.1.2', 'id-pkix-ocsp-nonce'],
  ['0.4.0.1862.1.1', 'id-etsi-qcs-QcCompliance'],
  ['0.4.0.1862.1.3', 'id-etsi-qcs-QcRetentionPeriod'],
  ['0.4.0.1862.1.4', 'id-etsi-qcs-QcSSCD'],
  ['0.4.0.1862.1.5', 'id-etsi-qcs-QcPDS'],
  ['0.4.0.1862.1.6', 'id-etsi-qcs-QcType'],
  ['0.4.0.1862.1.6.1', 'id-etsi-qct-esign'],
  ['0.4.0.1862.1.6.2', 'id-etsi-qct-eseal'],
  ['0.4.0.1862.1.6.3', 'id-etsi-qct-web'],
]

const names = new Map<string, string>([
  ...others,
  ...Object.entries(attributeTypes).map(([name, oid]) => [oid, name] as const),
  ...Object.entries(curves).map(([oid, { name }]) => [oid, name] as const),
  ...decoders.map(({ oid, name }) => [oid, name] as const),
])

const ofAlgorithm = (oid: string) =>
  names.has(oid)
    ? undefined
    : signatureAlgorithm({ oid, parameters: undefined, bytes: new Uint8Array() })?.name

/** The name of an identifier in dotted form; undefined where it is not known here. */
export const oidName = (oid: string): string | undefined => names.get(oid) ?? ofAlgorithm(oid)

/** The table of contents: every check, in the order of the report, and the version of the catalogue. */
import type { Check } from './check.ts'
import { derEncoding } from './rfc5280/der-encoding.ts'
import { stringCharacters } from './rfc5280/string-characters.ts'
import { versionIsV3 } from './rfc5280/version-is-v3.ts'
import { serialNumberPositive } from './rfc5280/serial-number-positive.ts'
import { serialNumberLength } from './rfc5280/serial-number-length.ts'
import { signatureAlgorithmsEqual } from './rfc5280/signature-algorithms-equal.ts'
import { issuerNotEmpty } from './rfc5280/issuer-not-empty.ts'
import { caSubjectNotEmpty } from './rfc5280/ca-subject-not-empty.ts'
import { namesWellFormed } from './rfc5280/names-well-formed.ts'
import { validityOrder } from './rfc5280/validity-order.ts'
import { validityTimeType } from './rfc5280/validity-time-type.ts'
import { validityTimeForm } from './rfc5280/validity-time-form.ts'
import { extensionsNotEmpty } from './rfc5280/extensions-not-empty.ts'
import { noDuplicateExtension } from './rfc5280/no-duplicate-extension.ts'
import { noUnknownCriticalExtension } from './rfc5280/no-unknown-critical-extension.ts'
import { extensionsReadable } from './rfc5280/extensions-readable.ts'
import { caBasicConstraints } from './rfc5280/ca-basic-constraints.ts'
import { caBasicConstraintsCritical } from './rfc5280/ca-basic-constraints-critical.ts'
import { endEntityIsNoCa } from './rfc5280/end-entity-is-no-ca.ts'
import { caKeyUsage } from './rfc5280/ca-key-usage.ts'
import { keyUsageCritical } from './rfc5280/key-usage-critical.ts'
import { keyCertSignOnlyInCa } from './rfc5280/key-cert-sign-only-in-ca.ts'
import { issuerKeyIdentified } from './rfc5280/issuer-key-identified.ts'
import { caSubjectKeyIdentifier } from './rfc5280/ca-subject-key-identifier.ts'
import { keyIdentifiersLinked } from './rfc5280/key-identifiers-linked.ts'
import { issuerMaySignCertificates } from './rfc5280/issuer-may-sign-certificates.ts'
import { policyStated } from './etsi/policy-stated.ts'
import { holderKeyMaySign } from './rfc5280/holder-key-may-sign.ts'
import { keyUsageSetting } from './etsi/key-usage-setting.ts'
import { qcStatementsWellFormed } from './etsi/qc-statements-well-formed.ts'
import { rsaModulusAtLeast2048Bits } from './algorithms/rsa-modulus-at-least-2048-bits.ts'
import { rsaExponent } from './algorithms/rsa-exponent.ts'
import { ecCurveApproved } from './algorithms/ec-curve-approved.ts'
import { signatureHashApproved } from './algorithms/signature-hash-approved.ts'
import { providerNamed } from './esl/provider-named.ts'
import { holderNamed } from './esl/holder-named.ts'
import { inForce } from './esl/in-force.ts'
import { holderKeyReadable } from './esl/holder-key-readable.ts'
import { providerSignature } from './esl/provider-signature.ts'
import { issuerCertificateFiled } from './esl/issuer-certificate-filed.ts'
import { statusInformationFindable } from './esl/status-information-findable.ts'

/** Changes whenever a check is added, removed or decides otherwise. */
export const catalogueVersion = '2026-11-21'

export const catalogue: readonly Check[] = [
  derEncoding,
  stringCharacters,
  versionIsV3,
  serialNumberPositive,
  serialNumberLength,
  signatureAlgorithmsEqual,
  issuerNotEmpty,
  caSubjectNotEmpty,
  namesWellFormed,
  validityOrder,
  validityTimeType,
  validityTimeForm,
  extensionsNotEmpty,
  noDuplicateExtension,
  noUnknownCriticalExtension,
  extensionsReadable,
  caBasicConstraints,
  caBasicConstraintsCritical,
  endEntityIsNoCa,
  caKeyUsage,
  keyUsageCritical,
  keyCertSignOnlyInCa,
  holderKeyMaySign,
  issuerKeyIdentified,
  caSubjectKeyIdentifier,
  keyIdentifiersLinked,
  issuerMaySignCertificates,
  policyStated,
  keyUsageSetting,
  qcStatementsWellFormed,
  rsaModulusAtLeast2048Bits,
  rsaExponent,
  ecCurveApproved,
  signatureHashApproved,
  providerNamed,
  holderNamed,
  inForce,
  holderKeyReadable,
  providerSignature,
  issuerCertificateFiled,
  statusInformationFindable,
]

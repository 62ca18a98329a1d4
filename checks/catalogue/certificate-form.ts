/** Form and fields of a certificate, and what extensions every certificate of its kind has (RFC 5280). */
import type { Check } from '../check.ts'
import { derEncoding } from '../rfc5280/der-encoding.ts'
import { stringCharacters } from '../rfc5280/string-characters.ts'
import { versionIsV3 } from '../rfc5280/version-is-v3.ts'
import { serialNumberPositive } from '../rfc5280/serial-number-positive.ts'
import { serialNumberLength } from '../rfc5280/serial-number-length.ts'
import { signatureAlgorithmsEqual } from '../rfc5280/signature-algorithms-equal.ts'
import { issuerNotEmpty } from '../rfc5280/issuer-not-empty.ts'
import { caSubjectNotEmpty } from '../rfc5280/ca-subject-not-empty.ts'
import { namesWellFormed } from '../rfc5280/names-well-formed.ts'
import { validityOrder } from '../rfc5280/validity-order.ts'
import { validityTimeType } from '../rfc5280/validity-time-type.ts'
import { validityTimeForm } from '../rfc5280/validity-time-form.ts'
import { extensionsNotEmpty } from '../rfc5280/extensions-not-empty.ts'
import { noDuplicateExtension } from '../rfc5280/no-duplicate-extension.ts'
import { noUnknownCriticalExtension } from '../rfc5280/no-unknown-critical-extension.ts'
import { extensionsReadable } from '../rfc5280/extensions-readable.ts'
import { caBasicConstraints } from '../rfc5280/ca-basic-constraints.ts'
import { caBasicConstraintsCritical } from '../rfc5280/ca-basic-constraints-critical.ts'
import { endEntityIsNoCa } from '../rfc5280/end-entity-is-no-ca.ts'
import { caKeyUsage } from '../rfc5280/ca-key-usage.ts'
import { keyUsageCritical } from '../rfc5280/key-usage-critical.ts'
import { keyCertSignOnlyInCa } from '../rfc5280/key-cert-sign-only-in-ca.ts'
import { holderKeyMaySign } from '../rfc5280/holder-key-may-sign.ts'
import { issuerKeyIdentified } from '../rfc5280/issuer-key-identified.ts'
import { caSubjectKeyIdentifier } from '../rfc5280/ca-subject-key-identifier.ts'
import { keyIdentifiersLinked } from '../rfc5280/key-identifiers-linked.ts'
import { issuerMaySignCertificates } from '../rfc5280/issuer-may-sign-certificates.ts'

export const certificateFormChecks: readonly Check[] = [
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
]

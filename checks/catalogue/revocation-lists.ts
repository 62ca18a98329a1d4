/** The checks of revocation lists (RFC 5280 §5). */
import type { ListCheck } from '../check.ts'
import { versionIsV2 } from '../rfc5280-crl/version-is-v2.ts'
import { derEncoding } from '../rfc5280-crl/der-encoding.ts'
import { signatureAlgorithmsEqual } from '../rfc5280-crl/signature-algorithms-equal.ts'
import { signatureHashApproved } from '../rfc5280-crl/signature-hash-approved.ts'
import { issuerNotEmpty } from '../rfc5280-crl/issuer-not-empty.ts'
import { timeType } from '../rfc5280-crl/time-type.ts'
import { nextUpdatePresent } from '../rfc5280-crl/next-update-present.ts'
import { updateOrder } from '../rfc5280-crl/update-order.ts'
import { thisUpdateNotInFuture } from '../rfc5280-crl/this-update-not-in-future.ts'
import { nextUpdateNotPassed } from '../rfc5280-crl/next-update-not-passed.ts'
import { updateInterval } from '../rfc5280-crl/update-interval.ts'
import { authorityKeyIdentifierPresent } from '../rfc5280-crl/authority-key-identifier-present.ts'
import { authorityKeyLinked } from '../rfc5280-crl/authority-key-linked.ts'
import { crlNumberPresent } from '../rfc5280-crl/crl-number-present.ts'
import { crlNumberNotCritical } from '../rfc5280-crl/crl-number-not-critical.ts'
import { crlNumberNotNegative } from '../rfc5280-crl/crl-number-not-negative.ts'
import { crlNumberLength } from '../rfc5280-crl/crl-number-length.ts'
import { issuingDistributionPointCritical } from '../rfc5280-crl/issuing-distribution-point-critical.ts'
import { issuingDistributionPointNotEmpty } from '../rfc5280-crl/issuing-distribution-point-not-empty.ts'
import { oneKindOfCertificates } from '../rfc5280-crl/one-kind-of-certificates.ts'
import { deltaCrlIndicatorCritical } from '../rfc5280-crl/delta-crl-indicator-critical.ts'
import { freshestCrlNotInDelta } from '../rfc5280-crl/freshest-crl-not-in-delta.ts'
import { noUnknownCriticalExtension } from '../rfc5280-crl/no-unknown-critical-extension.ts'
import { entriesNotEmpty } from '../rfc5280-crl/entries-not-empty.ts'
import { entriesDistinct } from '../rfc5280-crl/entries-distinct.ts'
import { entryNoUnknownCriticalExtension } from '../rfc5280-crl/entry-no-unknown-critical-extension.ts'
import { reasonKnown } from '../rfc5280-crl/reason-known.ts'
import { reasonNotUnspecified } from '../rfc5280-crl/reason-not-unspecified.ts'
import { removeFromCrlOnlyInDelta } from '../rfc5280-crl/remove-from-crl-only-in-delta.ts'
import { revocationNotAfterList } from '../rfc5280-crl/revocation-not-after-list.ts'
import { invalidityDateForm } from '../rfc5280-crl/invalidity-date-form.ts'
import { certificateIssuerCritical } from '../rfc5280-crl/certificate-issuer-critical.ts'
import { issuerFiled } from '../rfc5280-crl/issuer-filed.ts'
import { issuerMaySignLists } from '../rfc5280-crl/issuer-may-sign-lists.ts'
import { signatureValid } from '../rfc5280-crl/signature-valid.ts'

export const revocationListChecks: readonly ListCheck[] = [
  versionIsV2,
  derEncoding,
  signatureAlgorithmsEqual,
  signatureHashApproved,
  issuerNotEmpty,
  timeType,
  nextUpdatePresent,
  updateOrder,
  thisUpdateNotInFuture,
  nextUpdateNotPassed,
  updateInterval,
  authorityKeyIdentifierPresent,
  authorityKeyLinked,
  crlNumberPresent,
  crlNumberNotCritical,
  crlNumberNotNegative,
  crlNumberLength,
  issuingDistributionPointCritical,
  issuingDistributionPointNotEmpty,
  oneKindOfCertificates,
  deltaCrlIndicatorCritical,
  freshestCrlNotInDelta,
  noUnknownCriticalExtension,
  entriesNotEmpty,
  entriesDistinct,
  entryNoUnknownCriticalExtension,
  reasonKnown,
  reasonNotUnspecified,
  removeFromCrlOnlyInDelta,
  revocationNotAfterList,
  invalidityDateForm,
  certificateIssuerCritical,
  issuerFiled,
  issuerMaySignLists,
  signatureValid,
]

/** The checks about key identifiers, key usage, constraints and locations (RFC 5280 §4.2). */
import type { Check } from '../check.ts'
import { authorityKeyIdentifierNotCritical } from '../rfc5280/authority-key-identifier-not-critical.ts'
import { authorityKeyIdentifierPair } from '../rfc5280/authority-key-identifier-pair.ts'
import { authoritySerialNumberLinked } from '../rfc5280/authority-serial-number-linked.ts'
import { subjectKeyIdentifierNotCritical } from '../rfc5280/subject-key-identifier-not-critical.ts'
import { holderSubjectKeyIdentifier } from '../rfc5280/holder-subject-key-identifier.ts'
import { keyUsageNotEmpty } from '../rfc5280/key-usage-not-empty.ts'
import { keyUsageNineBits } from '../rfc5280/key-usage-nine-bits.ts'
import { encipherOnlyWithKeyAgreement } from '../rfc5280/encipher-only-with-key-agreement.ts'
import { pathLengthOnlyInSigningCa } from '../rfc5280/path-length-only-in-signing-ca.ts'
import { pathLengthNotNegative } from '../rfc5280/path-length-not-negative.ts'
import { extKeyUsageAnyNotCritical } from '../rfc5280/ext-key-usage-any-not-critical.ts'
import { purposesFitKeyUsage } from '../rfc5280/purposes-fit-key-usage.ts'
import { crlDistributionPointsNotCritical } from '../rfc5280/crl-distribution-points-not-critical.ts'
import { distributionPointComplete } from '../rfc5280/distribution-point-complete.ts'
import { distributionPointUri } from '../rfc5280/distribution-point-uri.ts'
import { freshestCrlNotCritical } from '../rfc5280/freshest-crl-not-critical.ts'
import { authorityInformationAccessNotCritical } from '../rfc5280/authority-information-access-not-critical.ts'
import { caIssuersUri } from '../rfc5280/ca-issuers-uri.ts'
import { ocspLocationUri } from '../rfc5280/ocsp-location-uri.ts'
import { noHttpsLocations } from '../rfc5280/no-https-locations.ts'
import { subjectInformationAccessNotCritical } from '../rfc5280/subject-information-access-not-critical.ts'
import { extensionListsNotEmpty } from '../rfc5280/extension-lists-not-empty.ts'
import { noRevAvailNotInCa } from '../rfc9608/no-rev-avail-not-in-ca.ts'
import { noRevAvailAlone } from '../rfc9608/no-rev-avail-alone.ts'

export const extensionProfileChecks: readonly Check[] = [
  authorityKeyIdentifierNotCritical,
  authorityKeyIdentifierPair,
  authoritySerialNumberLinked,
  subjectKeyIdentifierNotCritical,
  holderSubjectKeyIdentifier,
  keyUsageNotEmpty,
  keyUsageNineBits,
  encipherOnlyWithKeyAgreement,
  pathLengthOnlyInSigningCa,
  pathLengthNotNegative,
  extKeyUsageAnyNotCritical,
  purposesFitKeyUsage,
  crlDistributionPointsNotCritical,
  distributionPointComplete,
  distributionPointUri,
  freshestCrlNotCritical,
  authorityInformationAccessNotCritical,
  caIssuersUri,
  ocspLocationUri,
  noHttpsLocations,
  subjectInformationAccessNotCritical,
  extensionListsNotEmpty,
  noRevAvailNotInCa,
  noRevAvailAlone,
]

/** The checks of qualified certificates, of alternative names, and of how long certificates last. */
import type { Check } from '../check.ts'
import { qcStatementsNotCritical } from '../etsi/qc-statements-not-critical.ts'
import { qcTypeSingle } from '../etsi/qc-type-single.ts'
import { qcTypeForSignatures } from '../etsi/qc-type-for-signatures.ts'
import { qcPdsHttps } from '../etsi/qc-pds-https.ts'
import { qcPdsLanguage } from '../etsi/qc-pds-language.ts'
import { qcLimitCurrency } from '../etsi/qc-limit-currency.ts'
import { subjectAltNameNotCritical } from '../etsi/subject-alt-name-not-critical.ts'
import { extKeyUsageNotCritical } from '../etsi/ext-key-usage-not-critical.ts'
import { caIssuersLocated } from '../etsi/ca-issuers-located.ts'
import { naturalPersonAttributes } from '../etsi/natural-person-attributes.ts'
import { pseudonymOrName } from '../etsi/pseudonym-or-name.ts'
import { naturalPersonSingleAttributes } from '../etsi/natural-person-single-attributes.ts'
import { legalPersonAttributes } from '../etsi/legal-person-attributes.ts'
import { legalPersonSingleAttributes } from '../etsi/legal-person-single-attributes.ts'
import { organizationIdentifierNotName } from '../etsi/organization-identifier-not-name.ts'
import { naturalIdentifierForm } from '../etsi/natural-identifier-form.ts'
import { legalIdentifierForm } from '../etsi/legal-identifier-form.ts'
import { issuerAttributes } from '../etsi/issuer-attributes.ts'
import { semanticsInformation } from '../rfc3739/semantics-information.ts'
import { biometricInfoNotCritical } from '../rfc3739/biometric-info-not-critical.ts'
import { alternativeMailboxForm } from '../rfc5280/alternative-mailbox-form.ts'
import { alternativeUriAbsolute } from '../rfc5280/alternative-uri-absolute.ts'
import { alternativeNameNotBlank } from '../rfc5280/alternative-name-not-blank.ts'
import { alternativeAddressLength } from '../rfc5280/alternative-address-length.ts'
import { alternativeNamesCriticalWithoutSubject } from '../rfc5280/alternative-names-critical-without-subject.ts'
import { mailboxNotAscii } from '../rfc9598/mailbox-not-ascii.ts'
import { mailboxDomainAscii } from '../rfc9598/mailbox-domain-ascii.ts'
import { holderValidity } from '../service/holder-validity.ts'
import { authorityValidity } from '../service/authority-validity.ts'
import { authorityOutlivesRecognition } from '../service/authority-outlives-recognition.ts'

export const qualifiedCertificateChecks: readonly Check[] = [
  qcStatementsNotCritical,
  qcTypeSingle,
  qcTypeForSignatures,
  qcPdsHttps,
  qcPdsLanguage,
  qcLimitCurrency,
  subjectAltNameNotCritical,
  extKeyUsageNotCritical,
  caIssuersLocated,
  naturalPersonAttributes,
  pseudonymOrName,
  naturalPersonSingleAttributes,
  legalPersonAttributes,
  legalPersonSingleAttributes,
  organizationIdentifierNotName,
  naturalIdentifierForm,
  legalIdentifierForm,
  issuerAttributes,
  semanticsInformation,
  biometricInfoNotCritical,
  alternativeMailboxForm,
  alternativeUriAbsolute,
  alternativeNameNotBlank,
  alternativeAddressLength,
  alternativeNamesCriticalWithoutSubject,
  mailboxNotAscii,
  mailboxDomainAscii,
  holderValidity,
  authorityValidity,
  authorityOutlivesRecognition,
]

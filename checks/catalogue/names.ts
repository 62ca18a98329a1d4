/** The checks about names and fields (RFC 5280 §4.1, Appendix A). */
import type { Check } from '../check.ts'
import { uniqueIdentifiersAbsent } from '../rfc5280/unique-identifiers-absent.ts'
import { uniqueIdentifiersNotInV1 } from '../rfc5280/unique-identifiers-not-in-v1.ts'
import { signatureWholeOctets } from '../rfc5280/signature-whole-octets.ts'
import { countryTwoLetters } from '../rfc5280/country-two-letters.ts'
import { countryPrintableString } from '../rfc5280/country-printable-string.ts'
import { countryCapitals } from '../rfc5280/country-capitals.ts'
import { serialNumberAttributePrintable } from '../rfc5280/serial-number-attribute-printable.ts'
import { dnQualifierPrintable } from '../rfc5280/dn-qualifier-printable.ts'
import { emailAddressAttributeIa5 } from '../rfc5280/email-address-attribute-ia5.ts'
import { domainComponentIa5 } from '../rfc5280/domain-component-ia5.ts'
import { commonNameLength } from '../rfc5280/common-name-length.ts'
import { organizationNameLength } from '../rfc5280/organization-name-length.ts'
import { organizationalUnitLength } from '../rfc5280/organizational-unit-length.ts'
import { localityLength } from '../rfc5280/locality-length.ts'
import { stateLength } from '../rfc5280/state-length.ts'
import { titleLength } from '../rfc5280/title-length.ts'
import { serialNumberAttributeLength } from '../rfc5280/serial-number-attribute-length.ts'
import { pseudonymLength } from '../rfc5280/pseudonym-length.ts'
import { emailAddressAttributeLength } from '../rfc5280/email-address-attribute-length.ts'
import { attributeValuesNotEmpty } from '../rfc5280/attribute-values-not-empty.ts'
import { directoryStringType } from '../rfc5280/directory-string-type.ts'
import { nameCharactersVisible } from '../rfc5280/name-characters-visible.ts'
import { rdnTypesDistinct } from '../rfc5280/rdn-types-distinct.ts'
import { issuerNameEncodedAlike } from '../rfc5280/issuer-name-encoded-alike.ts'
import { issuedWithinIssuerValidity } from '../rfc5280/issued-within-issuer-validity.ts'
import { endsBeforeIssuer } from '../rfc5280/ends-before-issuer.ts'

export const nameChecks: readonly Check[] = [
  uniqueIdentifiersAbsent,
  uniqueIdentifiersNotInV1,
  signatureWholeOctets,
  countryTwoLetters,
  countryPrintableString,
  countryCapitals,
  serialNumberAttributePrintable,
  dnQualifierPrintable,
  emailAddressAttributeIa5,
  domainComponentIa5,
  commonNameLength,
  organizationNameLength,
  organizationalUnitLength,
  localityLength,
  stateLength,
  titleLength,
  serialNumberAttributeLength,
  pseudonymLength,
  emailAddressAttributeLength,
  attributeValuesNotEmpty,
  directoryStringType,
  nameCharactersVisible,
  rdnTypesDistinct,
  issuerNameEncodedAlike,
  issuedWithinIssuerValidity,
  endsBeforeIssuer,
]

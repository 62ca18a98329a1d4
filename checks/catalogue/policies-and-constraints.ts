/** The checks about policies, mappings and constraints (RFC 5280 §4.2.1.4, .5, .10, .11, .14; RFC 6818). */
import type { Check } from '../check.ts'
import { certificatePoliciesDistinct } from '../rfc5280/certificate-policies-distinct.ts'
import { anyPolicyQualifiers } from '../rfc5280/any-policy-qualifiers.ts'
import { policyQualifierSyntax } from '../rfc5280/policy-qualifier-syntax.ts'
import { practiceStatementUri } from '../rfc5280/practice-statement-uri.ts'
import { explicitTextLength } from '../rfc5280/explicit-text-length.ts'
import { explicitTextUtf8 } from '../rfc6818/explicit-text-utf8.ts'
import { explicitTextNotIa5 } from '../rfc6818/explicit-text-not-ia5.ts'
import { explicitTextVisible } from '../rfc6818/explicit-text-visible.ts'
import { explicitTextNfc } from '../rfc6818/explicit-text-nfc.ts'
import { noNoticeReference } from '../rfc5280/no-notice-reference.ts'
import { policyMappingsCritical } from '../rfc5280/policy-mappings-critical.ts'
import { policyMappingsNotAny } from '../rfc5280/policy-mappings-not-any.ts'
import { policyMappingsAsserted } from '../rfc5280/policy-mappings-asserted.ts'
import { policyMappingsOnlyInCa } from '../rfc5280/policy-mappings-only-in-ca.ts'
import { nameConstraintsCritical } from '../rfc5280/name-constraints-critical.ts'
import { nameConstraintsOnlyInCa } from '../rfc5280/name-constraints-only-in-ca.ts'
import { nameConstraintsNotEmpty } from '../rfc5280/name-constraints-not-empty.ts'
import { nameConstraintsUnbounded } from '../rfc5280/name-constraints-unbounded.ts'
import { nameConstraintsForms } from '../rfc5280/name-constraints-forms.ts'
import { nameConstraintsIpRange } from '../rfc5280/name-constraints-ip-range.ts'
import { nameConstraintsUriHost } from '../rfc5280/name-constraints-uri-host.ts'
import { policyConstraintsCritical } from '../rfc5280/policy-constraints-critical.ts'
import { policyConstraintsNotEmpty } from '../rfc5280/policy-constraints-not-empty.ts'
import { policyConstraintsOnlyInCa } from '../rfc5280/policy-constraints-only-in-ca.ts'
import { inhibitAnyPolicyCritical } from '../rfc5280/inhibit-any-policy-critical.ts'
import { inhibitAnyPolicyNotNegative } from '../rfc5280/inhibit-any-policy-not-negative.ts'
import { inhibitAnyPolicyOnlyInCa } from '../rfc5280/inhibit-any-policy-only-in-ca.ts'

export const policyChecks: readonly Check[] = [
  certificatePoliciesDistinct,
  anyPolicyQualifiers,
  policyQualifierSyntax,
  practiceStatementUri,
  explicitTextLength,
  explicitTextUtf8,
  explicitTextNotIa5,
  explicitTextVisible,
  explicitTextNfc,
  noNoticeReference,
  policyMappingsCritical,
  policyMappingsNotAny,
  policyMappingsAsserted,
  policyMappingsOnlyInCa,
  nameConstraintsCritical,
  nameConstraintsOnlyInCa,
  nameConstraintsNotEmpty,
  nameConstraintsUnbounded,
  nameConstraintsForms,
  nameConstraintsIpRange,
  nameConstraintsUriHost,
  policyConstraintsCritical,
  policyConstraintsNotEmpty,
  policyConstraintsOnlyInCa,
  inhibitAnyPolicyCritical,
  inhibitAnyPolicyNotNegative,
  inhibitAnyPolicyOnlyInCa,
]

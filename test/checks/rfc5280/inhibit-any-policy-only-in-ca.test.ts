/** Specifies rfc5280/inhibit-any-policy-only-in-ca. */
import { inhibitAnyPolicyOnlyInCa } from '../../../checks/rfc5280/inhibit-any-policy-only-in-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(inhibitAnyPolicyOnlyInCa, {
  ca: passes(),
  holder: fails('inhibitAnyPolicy in a certificate of a holder'),
})

/** Specifies rfc5280/inhibit-any-policy-critical. */
import { inhibitAnyPolicyCritical } from '../../../checks/rfc5280/inhibit-any-policy-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(inhibitAnyPolicyCritical, {
  critical: passes(),
  'not-critical': fails('inhibitAnyPolicy is not critical'),
})

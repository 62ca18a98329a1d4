/** Specifies rfc5280/inhibit-any-policy-not-negative. */
import { inhibitAnyPolicyNotNegative } from '../../../checks/rfc5280/inhibit-any-policy-not-negative.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(inhibitAnyPolicyNotNegative, {
  zero: passes(),
  negative: fails('it is -1'),
})

/** Specifies rfc5280/any-policy-qualifiers. */
import { anyPolicyQualifiers } from '../../../checks/rfc5280/any-policy-qualifiers.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(anyPolicyQualifiers, {
  practices: passes(),
  another: fails('the qualifier is 1.3.6.1.4.1.99999.8'),
})

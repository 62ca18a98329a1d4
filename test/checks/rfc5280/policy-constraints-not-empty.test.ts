/** Specifies rfc5280/policy-constraints-not-empty. */
import { policyConstraintsNotEmpty } from '../../../checks/rfc5280/policy-constraints-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyConstraintsNotEmpty, {
  one: passes(),
  none: fails('it has neither field'),
})

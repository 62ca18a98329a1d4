/** Specifies rfc5280/policy-constraints-critical. */
import { policyConstraintsCritical } from '../../../checks/rfc5280/policy-constraints-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyConstraintsCritical, {
  critical: passes(),
  'not-critical': fails('policyConstraints is not critical'),
})

/** Specifies rfc5280/ca-basic-constraints-critical. */
import { caBasicConstraintsCritical } from '../../../checks/rfc5280/ca-basic-constraints-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(caBasicConstraintsCritical, {
  critical: passes(),
  'not-critical': fails('basicConstraints is not critical'),
})

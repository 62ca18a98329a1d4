/** Specifies rfc5280/name-constraints-critical. */
import { nameConstraintsCritical } from '../../../checks/rfc5280/name-constraints-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsCritical, {
  critical: passes(),
  'not-critical': fails('nameConstraints is not critical'),
})

/** Specifies rfc5280/ca-basic-constraints. */
import { caBasicConstraints } from '../../../checks/rfc5280/ca-basic-constraints.ts'
import { doesNotApply, fails, passes, specify, undetermined } from '../../support/specify-check.ts'

specify(caBasicConstraints, {
  'ca-true': passes(),
  absent: fails('basicConstraints is absent'),
  'ca-false': fails('cA is FALSE'),
  malformed: undetermined('basicConstraints: Expected sequence, got null'),
  'a-holder': doesNotApply(),
})

/** Specifies rfc5280/path-length-not-negative. */
import { pathLengthNotNegative } from '../../../checks/rfc5280/path-length-not-negative.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(pathLengthNotNegative, {
  zero: passes(),
  negative: fails('pathLenConstraint is -1'),
})

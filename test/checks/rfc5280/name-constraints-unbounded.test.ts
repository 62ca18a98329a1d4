/** Specifies rfc5280/name-constraints-unbounded. */
import { nameConstraintsUnbounded } from '../../../checks/rfc5280/name-constraints-unbounded.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsUnbounded, {
  unbounded: passes(),
  maximum: fails('a subtree has bounds'),
})

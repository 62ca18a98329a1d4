/** Specifies rfc5280/name-constraints-not-empty. */
import { nameConstraintsNotEmpty } from '../../../checks/rfc5280/name-constraints-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsNotEmpty, {
  one: passes(),
  none: fails('it names no subtree'),
})

/** Specifies rfc5280/names-well-formed. */
import { namesWellFormed } from '../../../checks/rfc5280/names-well-formed.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(namesWellFormed, {
  sound: passes(),
  'empty-rdn': fails('a relative distinguished name holds no attribute'),
})

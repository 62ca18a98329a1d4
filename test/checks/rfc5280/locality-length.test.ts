/** Specifies rfc5280/locality-length. */
import { localityLength } from '../../../checks/rfc5280/locality-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(localityLength, {
  short: passes(),
  '129-characters': fails('it has 129 characters'),
})

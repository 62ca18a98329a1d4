/** Specifies rfc5280/organizational-unit-length. */
import { organizationalUnitLength } from '../../../checks/rfc5280/organizational-unit-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(organizationalUnitLength, {
  short: passes(),
  '65-characters': fails('it has 65 characters'),
})

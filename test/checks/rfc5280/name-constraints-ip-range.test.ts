/** Specifies rfc5280/name-constraints-ip-range. */
import { nameConstraintsIpRange } from '../../../checks/rfc5280/name-constraints-ip-range.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsIpRange, {
  range: passes(),
  'address-only': fails('a range is not an address with a mask'),
})

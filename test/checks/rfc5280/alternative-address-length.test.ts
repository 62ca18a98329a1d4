/** Specifies rfc5280/alternative-address-length. */
import { alternativeAddressLength } from '../../../checks/rfc5280/alternative-address-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(alternativeAddressLength, {
  'four-octets': passes(),
  'sixteen-octets': passes(),
  'five-octets': fails('it has 5 octets'),
})

/** Specifies rfc5280/serial-number-length. */
import { serialNumberLength } from '../../../checks/rfc5280/serial-number-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(serialNumberLength, {
  '20-octets': passes(),
  '21-octets': fails('serialNumber has 21 octets'),
})

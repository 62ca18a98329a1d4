/** Specifies rfc5280/serial-number-positive. */
import { serialNumberPositive } from '../../../checks/rfc5280/serial-number-positive.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(serialNumberPositive, {
  one: passes(),
  negative: fails('serialNumber is negative'),
  zero: fails('serialNumber is zero'),
})

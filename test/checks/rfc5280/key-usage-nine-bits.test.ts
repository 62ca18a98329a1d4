/** Specifies rfc5280/key-usage-nine-bits. */
import { keyUsageNineBits } from '../../../checks/rfc5280/key-usage-nine-bits.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(keyUsageNineBits, {
  'two-bits': passes(),
  'eighteen-bits': fails('it has 18 bits'),
})

/** Specifies rfc5280/serial-number-attribute-length. */
import { serialNumberAttributeLength } from '../../../checks/rfc5280/serial-number-attribute-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(serialNumberAttributeLength, {
  short: passes(),
  '65-characters': fails('it has 65 characters'),
})

/** Specifies rfc5280/serial-number-attribute-printable. */
import { serialNumberAttributePrintable } from '../../../checks/rfc5280/serial-number-attribute-printable.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(serialNumberAttributePrintable, {
  printable: passes(),
  utf8: fails('it is encoded with universal tag 12'),
})

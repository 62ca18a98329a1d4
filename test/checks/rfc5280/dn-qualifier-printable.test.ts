/** Specifies rfc5280/dn-qualifier-printable. */
import { dnQualifierPrintable } from '../../../checks/rfc5280/dn-qualifier-printable.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(dnQualifierPrintable, {
  printable: passes(),
  utf8: fails('it is encoded with universal tag 12'),
})

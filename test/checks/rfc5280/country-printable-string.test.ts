/** Specifies rfc5280/country-printable-string. */
import { countryPrintableString } from '../../../checks/rfc5280/country-printable-string.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(countryPrintableString, {
  printable: passes(),
  utf8: fails('it is encoded with universal tag 12'),
})

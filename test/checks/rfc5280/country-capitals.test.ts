/** Specifies rfc5280/country-capitals. */
import { countryCapitals } from '../../../checks/rfc5280/country-capitals.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(countryCapitals, {
  capitals: passes(),
  small: fails('the country is "bg"'),
})

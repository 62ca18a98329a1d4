/** Specifies rfc5280/country-two-letters. */
import { countryTwoLetters } from '../../../checks/rfc5280/country-two-letters.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(countryTwoLetters, {
  'two-letters': passes(),
  'a-word': fails('the country is "Bulgaria"'),
  none: doesNotApply(),
})

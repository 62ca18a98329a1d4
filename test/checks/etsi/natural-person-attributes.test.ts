/** Specifies etsi/natural-person-attributes. */
import { naturalPersonAttributes } from '../../../checks/etsi/natural-person-attributes.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(naturalPersonAttributes, {
  whole: passes(),
  pseudonym: passes(),
  'no-country': fails('absent: countryName'),
  'no-name': fails('absent: givenName, surname or pseudonym'),
  'not-shown': doesNotApply(),
})

/** Specifies etsi/issuer-attributes. */
import { issuerAttributes } from '../../../checks/etsi/issuer-attributes.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerAttributes, {
  whole: passes(),
  'name-only': fails('absent: countryName, organizationName'),
  'a-ca': doesNotApply(),
})

/** Specifies etsi/legal-person-attributes. */
import { legalPersonAttributes } from '../../../checks/etsi/legal-person-attributes.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(legalPersonAttributes, {
  whole: passes(),
  'no-organization': fails('absent: organizationName'),
  'not-shown': doesNotApply(),
})

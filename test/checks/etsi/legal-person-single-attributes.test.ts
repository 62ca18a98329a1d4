/** Specifies etsi/legal-person-single-attributes. */
import { legalPersonSingleAttributes } from '../../../checks/etsi/legal-person-single-attributes.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(legalPersonSingleAttributes, {
  one: passes(),
  two: fails('organizationIdentifier occurs more than once'),
})

/** Specifies etsi/natural-person-single-attributes. */
import { naturalPersonSingleAttributes } from '../../../checks/etsi/natural-person-single-attributes.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(naturalPersonSingleAttributes, {
  one: passes(),
  two: fails('commonName occurs more than once'),
})

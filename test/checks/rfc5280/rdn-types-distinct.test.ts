/** Specifies rfc5280/rdn-types-distinct. */
import { rdnTypesDistinct } from '../../../checks/rfc5280/rdn-types-distinct.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rdnTypesDistinct, {
  distinct: passes(),
  'two-common-names': fails('an RDN names an attribute type twice'),
})

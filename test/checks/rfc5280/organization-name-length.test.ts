/** Specifies rfc5280/organization-name-length. */
import { organizationNameLength } from '../../../checks/rfc5280/organization-name-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(organizationNameLength, {
  short: passes(),
  '65-characters': fails('it has 65 characters'),
})

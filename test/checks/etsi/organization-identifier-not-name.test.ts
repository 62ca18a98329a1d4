/** Specifies etsi/organization-identifier-not-name. */
import { organizationIdentifierNotName } from '../../../checks/etsi/organization-identifier-not-name.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(organizationIdentifierNotName, {
  another: passes(),
  same: fails('both are "Test Holder Ltd"'),
})

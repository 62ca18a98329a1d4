/** Specifies rfc5280/authority-information-access-not-critical. */
import { authorityInformationAccessNotCritical } from '../../../checks/rfc5280/authority-information-access-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(authorityInformationAccessNotCritical, {
  'not-critical': passes(),
  critical: fails('authorityInfoAccess is critical'),
})

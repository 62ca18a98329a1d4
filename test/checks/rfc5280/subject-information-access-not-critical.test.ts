/** Specifies rfc5280/subject-information-access-not-critical. */
import { subjectInformationAccessNotCritical } from '../../../checks/rfc5280/subject-information-access-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(subjectInformationAccessNotCritical, {
  'not-critical': passes(),
  critical: fails('subjectInfoAccess is critical'),
})

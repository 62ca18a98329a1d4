/** Specifies rfc5280/subject-key-identifier-not-critical. */
import { subjectKeyIdentifierNotCritical } from '../../../checks/rfc5280/subject-key-identifier-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(subjectKeyIdentifierNotCritical, {
  'not-critical': passes(),
  critical: fails('subjectKeyIdentifier is critical'),
})

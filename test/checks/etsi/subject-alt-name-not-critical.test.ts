/** Specifies etsi/subject-alt-name-not-critical. */
import { subjectAltNameNotCritical } from '../../../checks/etsi/subject-alt-name-not-critical.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(subjectAltNameNotCritical, {
  'not-critical': passes(),
  critical: fails('subjectAltName is critical'),
  none: doesNotApply(),
})

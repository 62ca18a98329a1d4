/** Specifies rfc5280/alternative-names-critical-without-subject. */
import { alternativeNamesCriticalWithoutSubject } from '../../../checks/rfc5280/alternative-names-critical-without-subject.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(alternativeNamesCriticalWithoutSubject, {
  critical: passes(),
  'not-critical': fails('subjectAltName is not critical'),
  'a-subject': doesNotApply(),
})

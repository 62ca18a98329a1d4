/** Specifies rfc5280/ca-subject-key-identifier. */
import { caSubjectKeyIdentifier } from '../../../checks/rfc5280/ca-subject-key-identifier.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(caSubjectKeyIdentifier, {
  present: passes(),
  absent: fails('subjectKeyIdentifier is absent'),
})

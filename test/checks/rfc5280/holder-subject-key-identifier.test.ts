/** Specifies rfc5280/holder-subject-key-identifier. */
import { holderSubjectKeyIdentifier } from '../../../checks/rfc5280/holder-subject-key-identifier.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(holderSubjectKeyIdentifier, {
  present: passes(),
  absent: warns('subjectKeyIdentifier is absent'),
  'a-ca': doesNotApply(),
})

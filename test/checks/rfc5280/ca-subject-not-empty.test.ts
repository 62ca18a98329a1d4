/** Specifies rfc5280/ca-subject-not-empty. */
import { caSubjectNotEmpty } from '../../../checks/rfc5280/ca-subject-not-empty.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(caSubjectNotEmpty, {
  named: passes(),
  empty: fails('subject is an empty name'),
  'empty-in-a-holder': doesNotApply(),
})

/** Specifies rfc3739/semantics-information. */
import { semanticsInformation } from '../../../checks/rfc3739/semantics-information.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(semanticsInformation, {
  identifier: passes(),
  empty: fails('SemanticsInformation is empty'),
  none: doesNotApply(),
})

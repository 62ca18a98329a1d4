/** Specifies rfc5280/extensions-not-empty. */
import { extensionsNotEmpty } from '../../../checks/rfc5280/extensions-not-empty.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(extensionsNotEmpty, {
  some: passes(),
  empty: fails('the extensions field is empty'),
  'no-field': doesNotApply(),
})

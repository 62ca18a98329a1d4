/** Specifies gbt/identity-extensions-not-critical. */
import { identityExtensionsNotCritical } from '../../../checks/gbt/identity-extensions-not-critical.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(identityExtensionsNotCritical, {
  'not-critical': passes(),
  critical: warns('1.2.156.10260.4.1.4 is critical'),
  none: doesNotApply(),
})

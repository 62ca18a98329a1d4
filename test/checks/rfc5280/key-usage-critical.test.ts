/** Specifies rfc5280/key-usage-critical. */
import { keyUsageCritical } from '../../../checks/rfc5280/key-usage-critical.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(keyUsageCritical, {
  critical: passes(),
  'not-critical': warns('keyUsage is not critical'),
  absent: doesNotApply(),
})

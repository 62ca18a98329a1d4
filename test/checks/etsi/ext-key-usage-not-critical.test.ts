/** Specifies etsi/ext-key-usage-not-critical. */
import { extKeyUsageNotCritical } from '../../../checks/etsi/ext-key-usage-not-critical.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(extKeyUsageNotCritical, {
  'not-critical': passes(),
  critical: fails('extKeyUsage is critical'),
  'time-stamping': doesNotApply(),
})

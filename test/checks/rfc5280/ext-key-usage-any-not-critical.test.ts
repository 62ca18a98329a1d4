/** Specifies rfc5280/ext-key-usage-any-not-critical. */
import { extKeyUsageAnyNotCritical } from '../../../checks/rfc5280/ext-key-usage-any-not-critical.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(extKeyUsageAnyNotCritical, {
  'not-critical': passes(),
  critical: warns('extKeyUsage is critical'),
})

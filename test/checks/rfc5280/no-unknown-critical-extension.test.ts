/** Specifies rfc5280/no-unknown-critical-extension. */
import { noUnknownCriticalExtension } from '../../../checks/rfc5280/no-unknown-critical-extension.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(noUnknownCriticalExtension, {
  'name-constraints-critical': passes(),
  'unknown-not-critical': passes(),
  'unknown-critical': fails('critical extension 1.3.6.1.4.1.99999.9 is not recognised'),
})

/** Specifies rfc5280-crl/no-unknown-critical-extension. */
import { noUnknownCriticalExtension } from '../../../checks/rfc5280-crl/no-unknown-critical-extension.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(noUnknownCriticalExtension, {
  none: passes(),
  unknown: fails('critical extension 1.3.6.1.4.1.99999.4 is not recognised'),
})

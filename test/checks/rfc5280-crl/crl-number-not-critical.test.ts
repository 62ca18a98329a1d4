/** Specifies rfc5280-crl/crl-number-not-critical. */
import { crlNumberNotCritical } from '../../../checks/rfc5280-crl/crl-number-not-critical.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(crlNumberNotCritical, {
  'not-critical': passes(),
  critical: fails('cRLNumber is critical'),
})

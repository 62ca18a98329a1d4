/** Specifies rfc5280-crl/crl-number-present. */
import { crlNumberPresent } from '../../../checks/rfc5280-crl/crl-number-present.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(crlNumberPresent, {
  present: passes(),
  absent: fails('cRLNumber is absent'),
})

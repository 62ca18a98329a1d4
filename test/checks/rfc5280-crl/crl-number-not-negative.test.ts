/** Specifies rfc5280-crl/crl-number-not-negative. */
import { crlNumberNotNegative } from '../../../checks/rfc5280-crl/crl-number-not-negative.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(crlNumberNotNegative, {
  five: passes(),
  negative: fails('cRLNumber is negative'),
})

/** Specifies rfc5280-crl/crl-number-length. */
import { crlNumberLength } from '../../../checks/rfc5280-crl/crl-number-length.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(crlNumberLength, {
  short: passes(),
  '20-octets': passes(),
  '21-octets': fails('cRLNumber is longer than 20 octets'),
})

/** Specifies rfc5280-crl/der-encoding. */
import { derEncoding } from '../../../checks/rfc5280-crl/der-encoding.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(derEncoding, {
  sound: passes(),
  'trailing-byte': fails('bytes follow the value at byte 588 (X.690 §8.1)'),
})

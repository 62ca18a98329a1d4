/** Specifies rfc5280/holder-key-may-sign. */
import { holderKeyMaySign } from '../../../checks/rfc5280/holder-key-may-sign.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(holderKeyMaySign, {
  'content-commitment': passes(),
  'digital-signature': passes(),
  absent: fails('keyUsage is absent'),
  'key-encipherment-only': fails('keyUsage is keyEncipherment: the key may not sign'),
})

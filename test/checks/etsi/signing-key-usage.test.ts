/** Specifies etsi/signing-key-usage. */
import { signingKeyUsage } from '../../../checks/etsi/signing-key-usage.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(signingKeyUsage, {
  'content-commitment': passes(),
  'digital-signature': passes(),
  absent: fails('keyUsage is absent'),
  'key-encipherment-only': fails('keyUsage is keyEncipherment: the key may not sign'),
})

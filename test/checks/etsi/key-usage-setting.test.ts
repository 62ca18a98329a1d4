/** Specifies etsi/key-usage-setting. */
import { keyUsageSetting } from '../../../checks/etsi/key-usage-setting.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(keyUsageSetting, {
  'content-commitment': passes(),
  'digital-signature-and-key-encipherment': passes(),
  'with-data-encipherment': fails('keyUsage is digitalSignature, dataEncipherment'),
  absent: fails('keyUsage is absent'),
})

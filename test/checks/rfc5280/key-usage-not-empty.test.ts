/** Specifies rfc5280/key-usage-not-empty. */
import { keyUsageNotEmpty } from '../../../checks/rfc5280/key-usage-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(keyUsageNotEmpty, {
  one: passes(),
  none: fails('no bit is set'),
})

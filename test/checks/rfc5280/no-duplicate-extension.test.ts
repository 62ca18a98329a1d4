/** Specifies rfc5280/no-duplicate-extension. */
import { noDuplicateExtension } from '../../../checks/rfc5280/no-duplicate-extension.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(noDuplicateExtension, {
  'each-once': passes(),
  'key-usage-twice': fails('2.5.29.15 occurs more than once'),
})

/** Specifies rfc5280/extension-lists-not-empty. */
import { extensionListsNotEmpty } from '../../../checks/rfc5280/extension-lists-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(extensionListsNotEmpty, {
  filled: passes(),
  'no-policies': fails('extension 2.5.29.32 is an empty list'),
  'no-names': fails('extension 2.5.29.17 is an empty list'),
})

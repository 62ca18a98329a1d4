/** Specifies rfc5280-crl/next-update-present. */
import { nextUpdatePresent } from '../../../checks/rfc5280-crl/next-update-present.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(nextUpdatePresent, {
  present: passes(),
  absent: fails('nextUpdate is absent'),
})

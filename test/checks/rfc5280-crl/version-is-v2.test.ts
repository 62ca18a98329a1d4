/** Specifies rfc5280-crl/version-is-v2. */
import { versionIsV2 } from '../../../checks/rfc5280-crl/version-is-v2.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(versionIsV2, {
  'version-2': passes(),
  'version-1': fails('the version is 1'),
})

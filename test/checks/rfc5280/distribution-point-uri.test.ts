/** Specifies rfc5280/distribution-point-uri. */
import { distributionPointUri } from '../../../checks/rfc5280/distribution-point-uri.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(distributionPointUri, {
  http: passes(),
  'ftp-only': warns('no HTTP or LDAP URI'),
})

/** Specifies rfc5280/ca-issuers-uri. */
import { caIssuersUri } from '../../../checks/rfc5280/ca-issuers-uri.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(caIssuersUri, {
  http: passes(),
  'a-name-only': warns('no HTTP or LDAP URI'),
})

/** Specifies rfc5280/issuer-name-encoded-alike. */
import { issuerNameEncodedAlike } from '../../../checks/rfc5280/issuer-name-encoded-alike.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerNameEncodedAlike, {
  alike: passes(),
  'another-string-type': fails('the names match, but their octets differ'),
})

/** Specifies rfc5280/issuer-not-empty. */
import { issuerNotEmpty } from '../../../checks/rfc5280/issuer-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerNotEmpty, {
  named: passes(),
  empty: fails('issuer is an empty name'),
})

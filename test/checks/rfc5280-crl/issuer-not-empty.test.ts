/** Specifies rfc5280-crl/issuer-not-empty. */
import { issuerNotEmpty } from '../../../checks/rfc5280-crl/issuer-not-empty.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(issuerNotEmpty, {
  named: passes(),
  empty: fails('the issuer is empty'),
})

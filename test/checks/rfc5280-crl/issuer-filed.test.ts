/** Specifies rfc5280-crl/issuer-filed. */
import { issuerFiled } from '../../../checks/rfc5280-crl/issuer-filed.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(issuerFiled, {
  filed: passes(),
  'not-filed': fails('no filed CA certificate is that of its issuer'),
})

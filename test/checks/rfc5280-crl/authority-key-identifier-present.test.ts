/** Specifies rfc5280-crl/authority-key-identifier-present. */
import { authorityKeyIdentifierPresent } from '../../../checks/rfc5280-crl/authority-key-identifier-present.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(authorityKeyIdentifierPresent, {
  present: passes(),
  absent: fails('no key identifier of the issuer'),
})

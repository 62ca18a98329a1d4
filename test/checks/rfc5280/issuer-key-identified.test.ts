/** Specifies rfc5280/issuer-key-identified. */
import { issuerKeyIdentified } from '../../../checks/rfc5280/issuer-key-identified.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerKeyIdentified, {
  identified: passes(),
  absent: fails('no keyIdentifier of the issuer'),
  'empty-sequence': fails('no keyIdentifier of the issuer'),
  'self-signed': doesNotApply(),
})

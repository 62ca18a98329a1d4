/** Specifies rfc5280/authority-key-identifier-pair. */
import { authorityKeyIdentifierPair } from '../../../checks/rfc5280/authority-key-identifier-pair.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(authorityKeyIdentifierPair, {
  neither: passes(),
  both: passes(),
  'issuer-only': fails('one of the two is there without the other'),
})

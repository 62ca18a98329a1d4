/** Specifies rfc5280-crl/authority-key-linked. */
import { authorityKeyLinked } from '../../../checks/rfc5280-crl/authority-key-linked.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(authorityKeyLinked, {
  linked: passes(),
  another: fails(
    'the list states ae28c5d427cfaaab15215303c029681aac34064f, the issuer d4ba49970c84ea9fbdbdf9bc3834301f57e87553',
  ),
  'no-issuer': doesNotApply(),
})

/** Specifies rfc5280/key-identifiers-linked. */
import { keyIdentifiersLinked } from '../../../checks/rfc5280/key-identifiers-linked.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(keyIdentifiersLinked, {
  linked: passes(),
  'another-key': fails(
    "authorityKeyIdentifier is ae28c5d427cfaaab15215303c029681aac34064f, the issuer's key is d4ba49970c84ea9fbdbdf9bc3834301f57e87553",
  ),
  'issuer-not-filed': doesNotApply(),
})

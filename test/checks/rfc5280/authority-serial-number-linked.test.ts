/** Specifies rfc5280/authority-serial-number-linked. */
import { authoritySerialNumberLinked } from '../../../checks/rfc5280/authority-serial-number-linked.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(authoritySerialNumberLinked, {
  linked: passes(),
  another: fails('the filed certificate of the issuer has another serial number'),
  none: doesNotApply(),
})

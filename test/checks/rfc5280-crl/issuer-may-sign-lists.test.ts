/** Specifies rfc5280-crl/issuer-may-sign-lists. */
import { issuerMaySignLists } from '../../../checks/rfc5280-crl/issuer-may-sign-lists.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(issuerMaySignLists, {
  may: passes(),
  'may-not': fails('keyUsage is keyCertSign'),
  'not-stated': passes(),
  'not-filed': doesNotApply(),
})

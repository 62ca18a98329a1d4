/** Specifies rfc5280-crl/entries-distinct. */
import { entriesDistinct } from '../../../checks/rfc5280-crl/entries-distinct.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(entriesDistinct, {
  distinct: passes(),
  twice: fails('2001 is listed twice'),
  indirect: doesNotApply(),
  none: doesNotApply(),
})

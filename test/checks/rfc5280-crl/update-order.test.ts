/** Specifies rfc5280-crl/update-order. */
import { updateOrder } from '../../../checks/rfc5280-crl/update-order.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(updateOrder, {
  ordered: passes(),
  reversed: fails('thisUpdate 2026-11-19T00:00:00.000Z, nextUpdate 2026-11-18T00:00:00.000Z'),
  none: doesNotApply(),
})

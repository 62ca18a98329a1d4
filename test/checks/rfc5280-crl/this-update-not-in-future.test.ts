/** Specifies rfc5280-crl/this-update-not-in-future. */
import { thisUpdateNotInFuture } from '../../../checks/rfc5280-crl/this-update-not-in-future.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(thisUpdateNotInFuture, {
  past: passes(),
  future: fails('thisUpdate is 2026-11-22T00:00:00.000Z'),
})

/** Specifies rfc6960/response-not-in-future. */
import { responseNotInFuture } from '../../../checks/rfc6960/response-not-in-future.ts'
import { doesNotApply, passes, specifyResponse, warns } from '../../support/specify-check.ts'

specifyResponse(responseNotInFuture, {
  past: passes(),
  future: warns('thisUpdate is 2026-11-22T00:00:00.000Z'),
  'try-later': doesNotApply(),
})

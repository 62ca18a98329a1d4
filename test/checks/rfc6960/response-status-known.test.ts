/** Specifies rfc6960/response-status-known. */
import { responseStatusKnown } from '../../../checks/rfc6960/response-status-known.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseStatusKnown, {
  good: passes(),
  unknown: fails('a status is unknown'),
})

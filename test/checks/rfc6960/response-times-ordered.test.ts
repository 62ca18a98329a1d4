/** Specifies rfc6960/response-times-ordered. */
import { responseTimesOrdered } from '../../../checks/rfc6960/response-times-ordered.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseTimesOrdered, {
  ordered: passes(),
  'produced-before': fails(
    'producedAt 2026-11-19T00:00:00.000Z, thisUpdate 2026-11-20T00:00:00.000Z, nextUpdate 2026-11-27T00:00:00.000Z',
  ),
  'renewed-before': fails(
    'producedAt 2026-11-20T00:00:00.000Z, thisUpdate 2026-11-20T00:00:00.000Z, nextUpdate 2026-11-19T00:00:00.000Z',
  ),
})

/** Specifies rfc6960/response-current. */
import { responseCurrent } from '../../../checks/rfc6960/response-current.ts'
import { passes, specifyResponse, warns } from '../../support/specify-check.ts'

specifyResponse(responseCurrent, {
  current: passes(),
  passed: warns('newer information was due by 2026-11-20T12:00:00.000Z'),
})

/** Specifies rfc6960/response-der. */
import { responseDer } from '../../../checks/rfc6960/response-der.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseDer, {
  sound: passes(),
  'trailing-byte': fails('bytes follow the value at byte 620 (X.690 §8.1)'),
})

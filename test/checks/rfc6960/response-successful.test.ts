/** Specifies rfc6960/response-successful. */
import { responseSuccessful } from '../../../checks/rfc6960/response-successful.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseSuccessful, {
  successful: passes(),
  'try-later': fails('the status is 3'),
})

/** Specifies rfc6960/response-basic. */
import { responseBasic } from '../../../checks/rfc6960/response-basic.ts'
import { doesNotApply, fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseBasic, {
  basic: passes(),
  another: fails('the type is 1.3.6.1.4.1.99999.6'),
  'try-later': doesNotApply(),
})

/** Specifies rfc6960/response-extensions-known. */
import { responseExtensionsKnown } from '../../../checks/rfc6960/response-extensions-known.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseExtensionsKnown, {
  none: passes(),
  unknown: fails('critical extension 1.3.6.1.4.1.99999.5 is not recognised'),
})

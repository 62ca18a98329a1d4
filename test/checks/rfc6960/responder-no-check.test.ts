/** Specifies rfc6960/responder-no-check. */
import { responderNoCheck } from '../../../checks/rfc6960/responder-no-check.ts'
import { doesNotApply, passes, specifyResponse, warns } from '../../support/specify-check.ts'

specifyResponse(responderNoCheck, {
  'with-nocheck': passes(),
  without: warns('CN=Test Holder,O=Test Provider,C=BG has no nocheck'),
  'no-delegate': doesNotApply(),
})

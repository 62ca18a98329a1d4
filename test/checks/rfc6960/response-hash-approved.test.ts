/** Specifies rfc6960/response-hash-approved. */
import { responseHashApproved } from '../../../checks/rfc6960/response-hash-approved.ts'
import { fails, passes, specifyResponse } from '../../support/specify-check.ts'

specifyResponse(responseHashApproved, {
  'sha-256': passes(),
  'sha-1': fails('signed with sha1'),
})

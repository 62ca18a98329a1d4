/** Specifies rfc5280-crl/signature-hash-approved. */
import { signatureHashApproved } from '../../../checks/rfc5280-crl/signature-hash-approved.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(signatureHashApproved, {
  'sha-256': passes(),
  'sha-1': fails('signed with sha1'),
})

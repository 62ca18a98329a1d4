/** Specifies algorithms/signature-hash-approved. */
import { signatureHashApproved } from '../../../checks/algorithms/signature-hash-approved.ts'
import { doesNotApply, fails, passes, specify, undetermined } from '../../support/specify-check.ts'

specify(signatureHashApproved, {
  'sha-256': passes(),
  md5: fails('signed with md5WithRSAEncryption, md5'),
  'sha-1': fails('signed with sha1WithRSAEncryption, sha1'),
  unknown: undetermined('algorithm 1.3.6.1.4.1.99999.3 is unknown'),
  'sha-1-in-a-root': doesNotApply(),
  'sha-1-below-a-root': fails('signed with sha1WithRSAEncryption, sha1'),
})

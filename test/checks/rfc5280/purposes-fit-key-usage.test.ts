/** Specifies rfc5280/purposes-fit-key-usage. */
import { purposesFitKeyUsage } from '../../../checks/rfc5280/purposes-fit-key-usage.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(purposesFitKeyUsage, {
  mail: passes(),
  'code-signing-without-signature': fails(
    'purpose 1.3.6.1.5.5.7.3.3 with keyUsage contentCommitment',
  ),
  none: doesNotApply(),
})

/** Specifies rfc5280/encipher-only-with-key-agreement. */
import { encipherOnlyWithKeyAgreement } from '../../../checks/rfc5280/encipher-only-with-key-agreement.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(encipherOnlyWithKeyAgreement, {
  neither: passes(),
  'encipher-only-alone': warns('keyUsage is contentCommitment, encipherOnly'),
})

/** Specifies esl/holder-key-readable. */
import { holderKeyReadable } from '../../../checks/esl/holder-key-readable.ts'
import { fails, passes, specify, undetermined } from '../../support/specify-check.ts'

specify(holderKeyReadable, {
  rsa: passes(),
  sm2: passes(),
  'point-too-short': fails('the ec key cannot be read'),
  unknown: undetermined('key of unknown kind or curve: 1.3.6.1.4.1.99999.2'),
})

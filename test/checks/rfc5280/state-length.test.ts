/** Specifies rfc5280/state-length. */
import { stateLength } from '../../../checks/rfc5280/state-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(stateLength, {
  short: passes(),
  '129-characters': fails('it has 129 characters'),
})

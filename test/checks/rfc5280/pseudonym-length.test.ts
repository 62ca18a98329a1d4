/** Specifies rfc5280/pseudonym-length. */
import { pseudonymLength } from '../../../checks/rfc5280/pseudonym-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(pseudonymLength, {
  short: passes(),
  '129-characters': fails('it has 129 characters'),
})

/** Specifies rfc5280/title-length. */
import { titleLength } from '../../../checks/rfc5280/title-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(titleLength, {
  short: passes(),
  '65-characters': fails('it has 65 characters'),
})

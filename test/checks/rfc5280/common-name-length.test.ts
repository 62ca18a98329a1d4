/** Specifies rfc5280/common-name-length. */
import { commonNameLength } from '../../../checks/rfc5280/common-name-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(commonNameLength, {
  '64-characters': passes(),
  '65-characters': fails('it has 65 characters'),
  '64-characters-of-three-octets': passes(),
})

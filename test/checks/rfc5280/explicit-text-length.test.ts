/** Specifies rfc5280/explicit-text-length. */
import { explicitTextLength } from '../../../checks/rfc5280/explicit-text-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(explicitTextLength, {
  '200-characters': passes(),
  '201-characters': fails('it has 201 characters'),
})

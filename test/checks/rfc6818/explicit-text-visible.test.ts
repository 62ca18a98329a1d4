/** Specifies rfc6818/explicit-text-visible. */
import { explicitTextVisible } from '../../../checks/rfc6818/explicit-text-visible.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(explicitTextVisible, {
  visible: passes(),
  'line-feed': warns('it holds a control character'),
})

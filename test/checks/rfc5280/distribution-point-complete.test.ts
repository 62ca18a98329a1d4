/** Specifies rfc5280/distribution-point-complete. */
import { distributionPointComplete } from '../../../checks/rfc5280/distribution-point-complete.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(distributionPointComplete, {
  named: passes(),
  'reasons-only': fails('a distribution point names neither'),
})

/** Specifies rfc5280-crl/delta-crl-indicator-critical. */
import { deltaCrlIndicatorCritical } from '../../../checks/rfc5280-crl/delta-crl-indicator-critical.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(deltaCrlIndicatorCritical, {
  critical: passes(),
  'not-critical': fails('deltaCRLIndicator is not critical'),
  none: doesNotApply(),
})

/** Specifies rfc5280-crl/issuing-distribution-point-critical. */
import { issuingDistributionPointCritical } from '../../../checks/rfc5280-crl/issuing-distribution-point-critical.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(issuingDistributionPointCritical, {
  critical: passes(),
  'not-critical': fails('issuingDistributionPoint is not critical'),
  none: doesNotApply(),
})

/** Specifies rfc5280/crl-distribution-points-not-critical. */
import { crlDistributionPointsNotCritical } from '../../../checks/rfc5280/crl-distribution-points-not-critical.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(crlDistributionPointsNotCritical, {
  'not-critical': passes(),
  critical: warns('cRLDistributionPoints is critical'),
})

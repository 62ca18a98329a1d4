/** Specifies rfc5280-crl/issuing-distribution-point-not-empty. */
import { issuingDistributionPointNotEmpty } from '../../../checks/rfc5280-crl/issuing-distribution-point-not-empty.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(issuingDistributionPointNotEmpty, {
  filled: passes(),
  empty: fails('issuingDistributionPoint is empty'),
})

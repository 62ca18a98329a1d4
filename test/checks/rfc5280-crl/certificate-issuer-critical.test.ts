/** Specifies rfc5280-crl/certificate-issuer-critical. */
import { certificateIssuerCritical } from '../../../checks/rfc5280-crl/certificate-issuer-critical.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(certificateIssuerCritical, {
  critical: passes(),
  'not-critical': fails('certificateIssuer of 2001 is not critical'),
})

/** Specifies esl/status-information-findable. */
import { statusInformationFindable } from '../../../checks/esl/status-information-findable.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(statusInformationFindable, {
  'crl-location': passes(),
  'ocsp-location': passes(),
  'issuer-location-only': fails('no location of a CRL or of an OCSP responder'),
  'no-location': fails('no location of a CRL or of an OCSP responder'),
  anchor: doesNotApply(),
  'never-revoked': doesNotApply(),
})

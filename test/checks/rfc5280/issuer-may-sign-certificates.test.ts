/** Specifies rfc5280/issuer-may-sign-certificates. */
import { issuerMaySignCertificates } from '../../../checks/rfc5280/issuer-may-sign-certificates.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerMaySignCertificates, {
  'a-ca': passes(),
  'no-basic-constraints': fails('the issuer is no CA'),
  'no-cert-sign': fails('the issuer lacks keyCertSign'),
  'not-filed': doesNotApply(),
})

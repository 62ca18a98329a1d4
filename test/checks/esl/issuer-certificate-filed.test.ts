/** Specifies esl/issuer-certificate-filed. */
import { issuerCertificateFiled } from '../../../checks/esl/issuer-certificate-filed.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(issuerCertificateFiled, {
  'below-a-declared-anchor': passes(),
  filed: passes(),
  'another-ca-filed': fails('no CA certificate of CN=Test CA,O=Test Provider,C=BG was filed'),
  'not-filed': fails('no CA certificate of CN=Test CA,O=Test Provider,C=BG was filed'),
  anchor: doesNotApply(),
  'anchor-below-a-root': doesNotApply(),
})

/** Specifies rfc5280-crl/signature-valid. */
import { signatureValid } from '../../../checks/rfc5280-crl/signature-valid.ts'
import {
  doesNotApply,
  fails,
  passes,
  specifyList,
  undetermined,
} from '../../support/specify-check.ts'

specifyList(signatureValid, {
  valid: passes(),
  tampered: fails('the signature does not verify under the filed certificate of the issuer'),
  'of-another-key': passes(),
  'unknown-algorithm': undetermined(
    'this service cannot verify signatures of 1.3.6.1.4.1.99999.3 under this key',
  ),
  'not-filed': doesNotApply(),
})

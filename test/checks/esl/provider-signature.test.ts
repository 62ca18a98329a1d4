/** Specifies esl/provider-signature. */
import { providerSignature } from '../../../checks/esl/provider-signature.ts'
import { doesNotApply, fails, passes, specify, undetermined } from '../../support/specify-check.ts'

specify(providerSignature, {
  'self-signed': passes(),
  'sha-1': passes(),
  'two-cas-of-one-name': passes(),
  valid: passes(),
  'of-another-key': fails(
    'the signature does not verify under the filed certificate of the issuer',
  ),
  'self-signed-tampered': fails(
    'the signature does not verify under the filed certificate of the issuer',
  ),
  tampered: fails('the signature does not verify under the filed certificate of the issuer'),
  sm2: undetermined('this service cannot verify signatures of 1.2.156.10197.1.501 under this key'),
  'anchor-below-a-root': doesNotApply(),
})

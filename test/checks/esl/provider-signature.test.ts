/** Specifies esl/provider-signature. */
import { providerSignature } from '../../../checks/esl/provider-signature.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

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
  sm2: fails('the signature does not verify under the filed certificate of the issuer'),
  'anchor-below-a-root': doesNotApply(),
})

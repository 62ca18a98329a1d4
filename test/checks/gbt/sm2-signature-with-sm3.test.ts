/** Specifies gbt/sm2-signature-with-sm3. */
import { sm2SignatureWithSm3 } from '../../../checks/gbt/sm2-signature-with-sm3.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(sm2SignatureWithSm3, {
  sm3: passes(),
  'sha-256': fails('the signature algorithm is 1.2.840.10045.4.3.2'),
  'by-rsa': doesNotApply(),
})

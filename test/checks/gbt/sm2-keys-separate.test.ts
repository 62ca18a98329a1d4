/** Specifies gbt/sm2-keys-separate. */
import { sm2KeysSeparate } from '../../../checks/gbt/sm2-keys-separate.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(sm2KeysSeparate, {
  signing: passes(),
  encrypting: passes(),
  both: fails('keyUsage is digitalSignature, keyEncipherment'),
  'rsa-key': doesNotApply(),
})

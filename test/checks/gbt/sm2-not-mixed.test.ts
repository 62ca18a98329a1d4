/** Specifies gbt/sm2-not-mixed. */
import { sm2NotMixed } from '../../../checks/gbt/sm2-not-mixed.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(sm2NotMixed, {
  sm2: passes(),
  'under-rsa': warns('an SM2 key, signed with 1.2.840.113549.1.1.11'),
  'rsa-key': doesNotApply(),
})

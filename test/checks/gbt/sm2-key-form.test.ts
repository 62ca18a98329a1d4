/** Specifies gbt/sm2-key-form. */
import { sm2KeyForm } from '../../../checks/gbt/sm2-key-form.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(sm2KeyForm, {
  uncompressed: passes(),
  compressed: fails('the point is not in uncompressed form'),
  'curve-as-algorithm': fails('the algorithm is 1.2.156.10197.1.301'),
  'rsa-key': doesNotApply(),
})

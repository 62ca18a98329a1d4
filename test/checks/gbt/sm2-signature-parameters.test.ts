/** Specifies gbt/sm2-signature-parameters. */
import { sm2SignatureParameters } from '../../../checks/gbt/sm2-signature-parameters.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(sm2SignatureParameters, {
  absent: passes(),
  null: passes(),
  other: fails('the algorithm has other parameters'),
  'by-rsa': doesNotApply(),
})

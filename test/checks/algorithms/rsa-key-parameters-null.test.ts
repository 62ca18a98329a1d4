/** Specifies algorithms/rsa-key-parameters-null. */
import { rsaKeyParametersNull } from '../../../checks/algorithms/rsa-key-parameters-null.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaKeyParametersNull, {
  null: passes(),
  absent: fails('the parameters are not NULL'),
  'ec-key': doesNotApply(),
})

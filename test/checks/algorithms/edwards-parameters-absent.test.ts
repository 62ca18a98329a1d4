/** Specifies algorithms/edwards-parameters-absent. */
import { edwardsParametersAbsent } from '../../../checks/algorithms/edwards-parameters-absent.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(edwardsParametersAbsent, {
  absent: passes(),
  null: fails('the algorithm has parameters'),
  rsa: doesNotApply(),
})

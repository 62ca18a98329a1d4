/** Specifies algorithms/ecdsa-parameters-absent. */
import { ecdsaParametersAbsent } from '../../../checks/algorithms/ecdsa-parameters-absent.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(ecdsaParametersAbsent, {
  absent: passes(),
  null: fails('the algorithm has parameters'),
  rsa: doesNotApply(),
})

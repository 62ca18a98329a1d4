/** Specifies algorithms/ec-curve-approved. */
import { ecCurveApproved } from '../../../checks/algorithms/ec-curve-approved.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(ecCurveApproved, {
  'p-256': passes(),
  sm2: passes(),
  'explicit-parameters': fails('the curve is not named'),
  secp256k1: fails('the curve is secp256k1'),
  'rsa-key': doesNotApply(),
})

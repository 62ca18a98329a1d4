/** Specifies algorithms/ec-point-on-curve. */
import { ecPointOnCurve } from '../../../checks/algorithms/ec-point-on-curve.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(ecPointOnCurve, {
  'p-256': passes(),
  compressed: passes(),
  sm2: passes(),
  'off-the-curve': fails('the point is not on the curve'),
  'sm2-off-the-curve': fails('the point is not on the curve'),
  'rsa-key': doesNotApply(),
})

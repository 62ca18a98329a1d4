/** Specifies algorithms/edwards-point. */
import { edwardsPoint } from '../../../checks/algorithms/edwards-point.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(edwardsPoint, {
  ed25519: passes(),
  ed448: passes(),
  'no-point': fails('the octets do not decode to a point'),
  'rsa-key': doesNotApply(),
})

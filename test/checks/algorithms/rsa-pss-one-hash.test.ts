/** Specifies algorithms/rsa-pss-one-hash. */
import { rsaPssOneHash } from '../../../checks/algorithms/rsa-pss-one-hash.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(rsaPssOneHash, {
  same: passes(),
  two: warns('hash sha256, mask generation with sha1'),
  absent: doesNotApply(),
})

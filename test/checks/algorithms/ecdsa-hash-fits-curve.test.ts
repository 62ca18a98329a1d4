/** Specifies algorithms/ecdsa-hash-fits-curve. */
import { ecdsaHashFitsCurve } from '../../../checks/algorithms/ecdsa-hash-fits-curve.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(ecdsaHashFitsCurve, {
  'sha-384': passes(),
  'sha-256': warns('sha256 under a key on P-384'),
  rsa: doesNotApply(),
})

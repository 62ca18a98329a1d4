/** Specifies algorithms/rsa-modulus-after-2028. */
import { rsaModulusAfter2028 } from '../../../checks/algorithms/rsa-modulus-after-2028.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(rsaModulusAfter2028, {
  'to-2028': passes(),
  'to-2029': warns('2048 bits, valid until 2029-01-01, after 2028-12-31'),
  '3072-bits': passes(),
  'ec-key': doesNotApply(),
})

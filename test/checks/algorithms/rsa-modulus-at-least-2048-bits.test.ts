/** Specifies algorithms/rsa-modulus-at-least-2048-bits. */
import { rsaModulusAtLeast2048Bits } from '../../../checks/algorithms/rsa-modulus-at-least-2048-bits.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaModulusAtLeast2048Bits, {
  '2048-bits': passes(),
  '1024-bits': fails('the modulus has 1024 bits'),
  'ec-key': doesNotApply(),
})

/** Specifies algorithms/ca-rsa-modulus-3072-bits. */
import { caRsaModulus3072Bits } from '../../../checks/algorithms/ca-rsa-modulus-3072-bits.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(caRsaModulus3072Bits, {
  '3072-bits': passes(),
  '2048-bits': warns('the modulus has 2048 bits'),
  'before-2026': doesNotApply(),
  'a-holder': doesNotApply(),
})

/** Specifies algorithms/rsa-modulus-whole-octets. */
import { rsaModulusWholeOctets } from '../../../checks/algorithms/rsa-modulus-whole-octets.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaModulusWholeOctets, {
  '2048-bits': passes(),
  '2046-bits': fails('the modulus has 2046 bits'),
})

/** Specifies algorithms/rsa-modulus-odd. */
import { rsaModulusOdd } from '../../../checks/algorithms/rsa-modulus-odd.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaModulusOdd, {
  odd: passes(),
  even: fails('the modulus is even'),
})

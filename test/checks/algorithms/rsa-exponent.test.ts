/** Specifies algorithms/rsa-exponent. */
import { rsaExponent } from '../../../checks/algorithms/rsa-exponent.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaExponent, {
  '65537': passes(),
  '3': fails('the exponent is 3'),
})

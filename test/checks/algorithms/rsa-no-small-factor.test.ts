/** Specifies algorithms/rsa-no-small-factor. */
import { rsaNoSmallFactor } from '../../../checks/algorithms/rsa-no-small-factor.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(rsaNoSmallFactor, {
  none: passes(),
  small: warns('the modulus is divisible by 743'),
  even: warns('the modulus is divisible by 2'),
})

/** Specifies algorithms/key-not-known-weak. */
import { keyNotKnownWeak } from '../../../checks/algorithms/key-not-known-weak.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(keyNotKnownWeak, {
  unknown: passes(),
  debian: fails('the private key of 9449eb4873a6a19a… is published'),
  'rfc-example': fails('the private key of a1e9156054e04fac… is published'),
})

/** Specifies algorithms/rsa-pss-salt-length. */
import { rsaPssSaltLength } from '../../../checks/algorithms/rsa-pss-salt-length.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(rsaPssSaltLength, {
  '32-octets': passes(),
  '20-octets': warns('a salt of 20 octets with sha256'),
})

/** Specifies algorithms/rsa-not-roca. */
import { rsaNotRoca } from '../../../checks/algorithms/rsa-not-roca.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaNotRoca, {
  random: passes(),
  roca: fails('the modulus has the fingerprint of CVE-2017-15361'),
  'ec-key': doesNotApply(),
})

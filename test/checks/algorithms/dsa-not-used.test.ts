/** Specifies algorithms/dsa-not-used. */
import { dsaNotUsed } from '../../../checks/algorithms/dsa-not-used.ts'
import { fails, isNotEffective, passes, specify } from '../../support/specify-check.ts'

specify(dsaNotUsed, {
  rsa: passes(),
  'dsa-key': fails('the key is a DSA key'),
  'dsa-signature': fails('the signature is made by DSA'),
  'in-2020': isNotEffective(),
})

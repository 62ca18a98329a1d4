/** Specifies rfc5280-crl/freshest-crl-not-in-delta. */
import { freshestCrlNotInDelta } from '../../../checks/rfc5280-crl/freshest-crl-not-in-delta.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(freshestCrlNotInDelta, {
  'in-a-complete-list': passes(),
  critical: fails('freshestCRL is critical'),
  'in-a-delta': fails('a delta CRL has freshestCRL'),
})

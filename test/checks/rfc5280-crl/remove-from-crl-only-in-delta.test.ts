/** Specifies rfc5280-crl/remove-from-crl-only-in-delta. */
import { removeFromCrlOnlyInDelta } from '../../../checks/rfc5280-crl/remove-from-crl-only-in-delta.ts'
import { doesNotApply, fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(removeFromCrlOnlyInDelta, {
  none: passes(),
  removed: fails('2001 is marked removeFromCRL'),
  'in-a-delta': doesNotApply(),
})

/** Specifies rfc5280/end-entity-is-no-ca. */
import { endEntityIsNoCa } from '../../../checks/rfc5280/end-entity-is-no-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(endEntityIsNoCa, {
  absent: passes(),
  'ca-false': passes(),
  'ca-true': fails('cA is TRUE in a certificate of a holder'),
})

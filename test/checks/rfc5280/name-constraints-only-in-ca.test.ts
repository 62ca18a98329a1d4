/** Specifies rfc5280/name-constraints-only-in-ca. */
import { nameConstraintsOnlyInCa } from '../../../checks/rfc5280/name-constraints-only-in-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsOnlyInCa, {
  ca: passes(),
  holder: fails('nameConstraints in a certificate of a holder'),
})

/** Specifies rfc5280/policy-constraints-only-in-ca. */
import { policyConstraintsOnlyInCa } from '../../../checks/rfc5280/policy-constraints-only-in-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyConstraintsOnlyInCa, {
  ca: passes(),
  holder: fails('policyConstraints in a certificate of a holder'),
})

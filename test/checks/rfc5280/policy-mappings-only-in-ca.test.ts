/** Specifies rfc5280/policy-mappings-only-in-ca. */
import { policyMappingsOnlyInCa } from '../../../checks/rfc5280/policy-mappings-only-in-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyMappingsOnlyInCa, {
  ca: passes(),
  holder: fails('policyMappings in a certificate of a holder'),
})

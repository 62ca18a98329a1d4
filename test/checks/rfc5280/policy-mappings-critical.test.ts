/** Specifies rfc5280/policy-mappings-critical. */
import { policyMappingsCritical } from '../../../checks/rfc5280/policy-mappings-critical.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(policyMappingsCritical, {
  critical: passes(),
  'not-critical': warns('policyMappings is not critical'),
})

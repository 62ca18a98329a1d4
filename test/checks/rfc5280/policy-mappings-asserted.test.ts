/** Specifies rfc5280/policy-mappings-asserted. */
import { policyMappingsAsserted } from '../../../checks/rfc5280/policy-mappings-asserted.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(policyMappingsAsserted, {
  asserted: passes(),
  'not-asserted': warns('policy 1.3.6.1.4.1.99999.3 is mapped but not asserted'),
})

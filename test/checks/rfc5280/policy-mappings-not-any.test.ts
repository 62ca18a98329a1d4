/** Specifies rfc5280/policy-mappings-not-any. */
import { policyMappingsNotAny } from '../../../checks/rfc5280/policy-mappings-not-any.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyMappingsNotAny, {
  another: passes(),
  any: fails('anyPolicy is mapped'),
})

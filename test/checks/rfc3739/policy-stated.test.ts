/** Specifies rfc3739/policy-stated. */
import { policyStated } from '../../../checks/rfc3739/policy-stated.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyStated, {
  stated: passes(),
  absent: fails('no certificate policy is stated'),
})

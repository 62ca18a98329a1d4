/** Specifies etsi/policy-stated. */
import { policyStated } from '../../../checks/etsi/policy-stated.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyStated, {
  stated: passes(),
  absent: fails('no certificate policy is stated'),
})

/** Specifies algorithms/rsa-pss-parameters-present. */
import { rsaPssParametersPresent } from '../../../checks/algorithms/rsa-pss-parameters-present.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaPssParametersPresent, {
  present: passes(),
  absent: fails('RSASSA-PSS-params are absent'),
  'pkcs-1': doesNotApply(),
})

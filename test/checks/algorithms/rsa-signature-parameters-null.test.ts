/** Specifies algorithms/rsa-signature-parameters-null. */
import { rsaSignatureParametersNull } from '../../../checks/algorithms/rsa-signature-parameters-null.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaSignatureParametersNull, {
  null: passes(),
  absent: fails('the parameters are absent'),
  other: fails('the parameters are not NULL'),
  pss: doesNotApply(),
})

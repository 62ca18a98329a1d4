/** Specifies etsi/qc-type-single. */
import { qcTypeSingle } from '../../../checks/etsi/qc-type-single.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(qcTypeSingle, {
  signature: passes(),
  two: fails('QcType is 0.4.0.1862.1.6.1, 0.4.0.1862.1.6.2'),
  unknown: fails('QcType is 0.4.0.1862.1.6.9'),
  none: doesNotApply(),
})

/** Specifies etsi/qc-statements-not-critical. */
import { qcStatementsNotCritical } from '../../../checks/etsi/qc-statements-not-critical.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(qcStatementsNotCritical, {
  'not-critical': passes(),
  critical: fails('qcStatements is critical'),
  none: doesNotApply(),
})

/** Specifies etsi/qc-statements-well-formed. */
import { qcStatementsWellFormed } from '../../../checks/etsi/qc-statements-well-formed.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(qcStatementsWellFormed, {
  'compliance-and-pds': passes(),
  'retention-period': passes(),
  'compliance-with-information': fails('statement 0.4.0.1862.1.1'),
  'pds-language-of-three-letters': fails('statement 0.4.0.1862.1.5'),
  'retention-period-not-an-integer': fails('statement 0.4.0.1862.1.3'),
  none: doesNotApply(),
})

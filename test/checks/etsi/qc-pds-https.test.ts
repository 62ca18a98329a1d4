/** Specifies etsi/qc-pds-https. */
import { qcPdsHttps } from '../../../checks/etsi/qc-pds-https.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(qcPdsHttps, {
  https: passes(),
  http: fails('the location is "http://example.test/pds.pdf"'),
  none: doesNotApply(),
})

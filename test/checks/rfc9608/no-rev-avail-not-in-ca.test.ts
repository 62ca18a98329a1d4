/** Specifies rfc9608/no-rev-avail-not-in-ca. */
import { noRevAvailNotInCa } from '../../../checks/rfc9608/no-rev-avail-not-in-ca.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(noRevAvailNotInCa, {
  holder: passes(),
  ca: fails('a CA certificate with noRevAvail'),
  none: doesNotApply(),
})

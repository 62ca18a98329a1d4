/** Specifies rfc5280-crl/next-update-not-passed. */
import { nextUpdateNotPassed } from '../../../checks/rfc5280-crl/next-update-not-passed.ts'
import { passes, specifyList, warns } from '../../support/specify-check.ts'

specifyList(nextUpdateNotPassed, {
  current: passes(),
  passed: warns('newer information was due by 2026-11-20T00:00:00.000Z'),
})

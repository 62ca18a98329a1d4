/** Specifies rfc5280-crl/time-type. */
import { timeType } from '../../../checks/rfc5280-crl/time-type.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(timeType, {
  'utc-time': passes(),
  'generalized-time': fails('2026-11-19T00:00:00.000Z is a generalized-time'),
  'of-an-entry': fails('2026-11-01T00:00:00.000Z is a generalized-time'),
})

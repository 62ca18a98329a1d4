/** Specifies rfc5280/validity-time-type. */
import { validityTimeType } from '../../../checks/rfc5280/validity-time-type.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(validityTimeType, {
  'generalized-time-in-2050': passes(),
  'utc-time-in-2049': passes(),
  'year-9999': passes(),
  'generalized-time-in-2049': fails('2049-12-31T23:59:59.000Z is a generalized-time'),
})

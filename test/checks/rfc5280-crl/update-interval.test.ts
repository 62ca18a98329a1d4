/** Specifies rfc5280-crl/update-interval. */
import { updateInterval } from '../../../checks/rfc5280-crl/update-interval.ts'
import { passes, specifyList, warns } from '../../support/specify-check.ts'

specifyList(updateInterval, {
  'a-week': passes(),
  'a-year-by-a-root': passes(),
  'two-years': warns('731 days, expected at most 366'),
  'a-month-by-no-root': warns('30 days, expected at most 7'),
  'a-month-about-cas': passes(),
})

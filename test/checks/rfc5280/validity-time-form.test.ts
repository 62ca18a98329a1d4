/** Specifies rfc5280/validity-time-form. */
import { validityTimeForm } from '../../../checks/rfc5280/validity-time-form.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(validityTimeForm, {
  'seconds-and-z': passes(),
  'fraction-of-a-second': fails('written as 20501231235959.5Z'),
  'no-seconds': fails('written as 2812312359Z'),
  'offset-from-gmt': fails('written as 281231235959+0800'),
})

/** Specifies service/authority-validity. */
import { authorityValidity } from '../../../checks/service/authority-validity.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(authorityValidity, {
  'twenty-years': passes(),
  'twenty-three-years': passes(),
  'fifty-years': warns('50.0 years, expected at most 25'),
})

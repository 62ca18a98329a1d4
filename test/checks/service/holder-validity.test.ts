/** Specifies service/holder-validity. */
import { holderValidity } from '../../../checks/service/holder-validity.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(holderValidity, {
  'three-years': passes(),
  'five-years': passes(),
  'six-years': warns('6.0 years, expected at most 5'),
})

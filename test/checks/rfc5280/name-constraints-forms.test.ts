/** Specifies rfc5280/name-constraints-forms. */
import { nameConstraintsForms } from '../../../checks/rfc5280/name-constraints-forms.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(nameConstraintsForms, {
  domain: passes(),
  'registered-id': warns('a constraint is on registeredID'),
})

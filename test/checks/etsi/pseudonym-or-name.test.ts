/** Specifies etsi/pseudonym-or-name. */
import { pseudonymOrName } from '../../../checks/etsi/pseudonym-or-name.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(pseudonymOrName, {
  name: passes(),
  both: fails('both names and a pseudonym'),
})

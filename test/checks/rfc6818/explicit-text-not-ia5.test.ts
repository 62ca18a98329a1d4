/** Specifies rfc6818/explicit-text-not-ia5. */
import { explicitTextNotIa5 } from '../../../checks/rfc6818/explicit-text-not-ia5.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(explicitTextNotIa5, {
  utf8: passes(),
  ia5: fails('it is an IA5String'),
})

/** Specifies rfc5280/unique-identifiers-absent. */
import { uniqueIdentifiersAbsent } from '../../../checks/rfc5280/unique-identifiers-absent.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(uniqueIdentifiersAbsent, {
  absent: passes(),
  'issuer-unique-id': fails('it has a unique identifier'),
})

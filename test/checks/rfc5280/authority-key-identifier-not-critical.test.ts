/** Specifies rfc5280/authority-key-identifier-not-critical. */
import { authorityKeyIdentifierNotCritical } from '../../../checks/rfc5280/authority-key-identifier-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(authorityKeyIdentifierNotCritical, {
  'not-critical': passes(),
  critical: fails('authorityKeyIdentifier is critical'),
})

/** Specifies rfc5280/name-constraints-uri-host. */
import { nameConstraintsUriHost } from '../../../checks/rfc5280/name-constraints-uri-host.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(nameConstraintsUriHost, {
  domain: passes(),
  'a-whole-uri': fails('the constraint is "http://example.test"'),
})

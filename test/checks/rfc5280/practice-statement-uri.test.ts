/** Specifies rfc5280/practice-statement-uri. */
import { practiceStatementUri } from '../../../checks/rfc5280/practice-statement-uri.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(practiceStatementUri, {
  uri: passes(),
  'a-host-only': fails('the pointer is "www.example.test/cps"'),
})

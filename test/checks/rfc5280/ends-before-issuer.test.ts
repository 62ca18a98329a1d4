/** Specifies rfc5280/ends-before-issuer. */
import { endsBeforeIssuer } from '../../../checks/rfc5280/ends-before-issuer.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(endsBeforeIssuer, {
  before: passes(),
  after: warns('it ends on 2047-01-01T00:00:00.000Z, the issuer on 2046-01-01T00:00:00.000Z'),
})

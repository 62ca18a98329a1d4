/** Specifies rfc5280/freshest-crl-not-critical. */
import { freshestCrlNotCritical } from '../../../checks/rfc5280/freshest-crl-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(freshestCrlNotCritical, {
  'not-critical': passes(),
  critical: fails('freshestCRL is critical'),
})

/** Specifies rfc5280/key-cert-sign-only-in-ca. */
import { keyCertSignOnlyInCa } from '../../../checks/rfc5280/key-cert-sign-only-in-ca.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(keyCertSignOnlyInCa, {
  'content-commitment': passes(),
  'cert-sign': fails('keyCertSign without cA'),
})

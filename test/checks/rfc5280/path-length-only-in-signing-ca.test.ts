/** Specifies rfc5280/path-length-only-in-signing-ca. */
import { pathLengthOnlyInSigningCa } from '../../../checks/rfc5280/path-length-only-in-signing-ca.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(pathLengthOnlyInSigningCa, {
  ca: passes(),
  holder: fails('pathLenConstraint without cA or keyCertSign'),
  'ca-without-cert-sign': fails('pathLenConstraint without cA or keyCertSign'),
  none: doesNotApply(),
})

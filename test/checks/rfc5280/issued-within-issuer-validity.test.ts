/** Specifies rfc5280/issued-within-issuer-validity. */
import { issuedWithinIssuerValidity } from '../../../checks/rfc5280/issued-within-issuer-validity.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(issuedWithinIssuerValidity, {
  within: passes(),
  before: fails(
    'issued for 2025-12-31T00:00:00.000Z, the issuer is in force from 2026-01-01T00:00:00.000Z to 2046-01-01T00:00:00.000Z',
  ),
  'self-signed': doesNotApply(),
})

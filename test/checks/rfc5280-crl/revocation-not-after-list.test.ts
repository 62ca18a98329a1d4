/** Specifies rfc5280-crl/revocation-not-after-list. */
import { revocationNotAfterList } from '../../../checks/rfc5280-crl/revocation-not-after-list.ts'
import { passes, specifyList, warns } from '../../support/specify-check.ts'

specifyList(revocationNotAfterList, {
  before: passes(),
  after: warns('2001 is revoked on 2026-11-20T00:00:00.000Z, after thisUpdate'),
})

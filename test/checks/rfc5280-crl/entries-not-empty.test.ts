/** Specifies rfc5280-crl/entries-not-empty. */
import { entriesNotEmpty } from '../../../checks/rfc5280-crl/entries-not-empty.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(entriesNotEmpty, {
  absent: passes(),
  one: passes(),
  empty: fails('revokedCertificates is there and empty'),
})

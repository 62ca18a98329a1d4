/** Specifies rfc5280-crl/one-kind-of-certificates. */
import { oneKindOfCertificates } from '../../../checks/rfc5280-crl/one-kind-of-certificates.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(oneKindOfCertificates, {
  one: passes(),
  two: fails('2 of them are TRUE'),
})

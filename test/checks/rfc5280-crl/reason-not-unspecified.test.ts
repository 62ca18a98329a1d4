/** Specifies rfc5280-crl/reason-not-unspecified. */
import { reasonNotUnspecified } from '../../../checks/rfc5280-crl/reason-not-unspecified.ts'
import { passes, specifyList, warns } from '../../support/specify-check.ts'

specifyList(reasonNotUnspecified, {
  absent: passes(),
  unspecified: warns('the reason of 2001 is unspecified'),
})

/** Specifies rfc5280-crl/reason-known. */
import { reasonKnown } from '../../../checks/rfc5280-crl/reason-known.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(reasonKnown, {
  'key-compromise': passes(),
  seven: fails('the reason of 2001 is not known'),
  'no-enumerated': fails('the reason of 2001 is not known'),
})

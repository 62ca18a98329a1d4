/** Specifies rfc5280-crl/signature-algorithms-equal. */
import { signatureAlgorithmsEqual } from '../../../checks/rfc5280-crl/signature-algorithms-equal.ts'
import { fails, passes, specifyList } from '../../support/specify-check.ts'

specifyList(signatureAlgorithmsEqual, {
  equal: passes(),
  different: fails(
    'inside 1.2.840.113549.1.1.12, outside 1.2.840.113549.1.1.11; or other parameters',
  ),
})

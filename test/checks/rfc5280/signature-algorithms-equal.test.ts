/** Specifies rfc5280/signature-algorithms-equal. */
import { signatureAlgorithmsEqual } from '../../../checks/rfc5280/signature-algorithms-equal.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(signatureAlgorithmsEqual, {
  equal: passes(),
  'other-algorithm-inside': fails(
    'tbsCertificate names 1.2.840.113549.1.1.12, the certificate 1.2.840.113549.1.1.11, or their parameters differ',
  ),
  'parameters-left-out-inside': fails(
    'tbsCertificate names 1.2.840.113549.1.1.11, the certificate 1.2.840.113549.1.1.11, or their parameters differ',
  ),
})

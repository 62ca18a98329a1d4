/** Specifies rfc5280/ca-key-usage. */
import { caKeyUsage } from '../../../checks/rfc5280/ca-key-usage.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(caKeyUsage, {
  'cert-sign-and-crl-sign': passes(),
  absent: fails('keyUsage is absent'),
  'digital-signature-only': fails('keyUsage is digitalSignature, without keyCertSign'),
})

/** Specifies rfc5280/certificate-policies-distinct. */
import { certificatePoliciesDistinct } from '../../../checks/rfc5280/certificate-policies-distinct.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(certificatePoliciesDistinct, {
  once: passes(),
  twice: fails('policy 1.3.6.1.4.1.99999.1 appears twice'),
})

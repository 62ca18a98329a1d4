/** Specifies rfc5280/email-address-attribute-length. */
import { emailAddressAttributeLength } from '../../../checks/rfc5280/email-address-attribute-length.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(emailAddressAttributeLength, {
  short: passes(),
  '256-characters': fails('it has 256 characters'),
})

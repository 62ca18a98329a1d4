/** Specifies rfc5280/email-address-attribute-ia5. */
import { emailAddressAttributeIa5 } from '../../../checks/rfc5280/email-address-attribute-ia5.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(emailAddressAttributeIa5, {
  ia5: passes(),
  utf8: fails('it is encoded with universal tag 12'),
})

/** Specifies esl/provider-named. */
import { providerNamed } from '../../../checks/esl/provider-named.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(providerNamed, {
  named: passes(),
  blank: fails('the issuer has neither an organisation nor a common name'),
  'country-only': fails('the issuer has neither an organisation nor a common name'),
})

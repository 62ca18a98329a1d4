/** Specifies rfc5280/domain-component-ia5. */
import { domainComponentIa5 } from '../../../checks/rfc5280/domain-component-ia5.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(domainComponentIa5, {
  ia5: passes(),
  utf8: fails('it is encoded with universal tag 12'),
})

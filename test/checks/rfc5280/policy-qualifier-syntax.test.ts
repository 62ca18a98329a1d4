/** Specifies rfc5280/policy-qualifier-syntax. */
import { policyQualifierSyntax } from '../../../checks/rfc5280/policy-qualifier-syntax.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(policyQualifierSyntax, {
  ia5: passes(),
  utf8: fails('the syntax of qualifier 1.3.6.1.5.5.7.2.1 is wrong'),
})

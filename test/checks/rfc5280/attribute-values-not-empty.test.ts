/** Specifies rfc5280/attribute-values-not-empty. */
import { attributeValuesNotEmpty } from '../../../checks/rfc5280/attribute-values-not-empty.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(attributeValuesNotEmpty, {
  filled: passes(),
  'empty-locality': fails('attribute 2.5.4.7 is empty'),
})

/** Specifies rfc5280/alternative-name-not-blank. */
import { alternativeNameNotBlank } from '../../../checks/rfc5280/alternative-name-not-blank.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(alternativeNameNotBlank, {
  name: passes(),
  blank: fails('a dNSName is blank'),
})

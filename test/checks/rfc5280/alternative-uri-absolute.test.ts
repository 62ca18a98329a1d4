/** Specifies rfc5280/alternative-uri-absolute. */
import { alternativeUriAbsolute } from '../../../checks/rfc5280/alternative-uri-absolute.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(alternativeUriAbsolute, {
  absolute: passes(),
  relative: fails('it is "/a"'),
})

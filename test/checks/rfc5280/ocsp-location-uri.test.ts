/** Specifies rfc5280/ocsp-location-uri. */
import { ocspLocationUri } from '../../../checks/rfc5280/ocsp-location-uri.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(ocspLocationUri, {
  uri: passes(),
  'a-name': fails('a location of OCSP is no URI'),
  'two-in-one': fails('a location of OCSP is no URI'),
})

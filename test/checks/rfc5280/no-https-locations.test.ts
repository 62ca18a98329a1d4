/** Specifies rfc5280/no-https-locations. */
import { noHttpsLocations } from '../../../checks/rfc5280/no-https-locations.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(noHttpsLocations, {
  http: passes(),
  'https-responder': warns('a location is "https://example.test/ocsp"'),
  'https-list': warns('a location is "https://example.test/ca.crl"'),
  none: doesNotApply(),
})

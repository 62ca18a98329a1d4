/** Specifies rfc9608/no-rev-avail-alone. */
import { noRevAvailAlone } from '../../../checks/rfc9608/no-rev-avail-alone.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(noRevAvailAlone, {
  alone: passes(),
  'with-a-crl': fails('it points to revocation information'),
})

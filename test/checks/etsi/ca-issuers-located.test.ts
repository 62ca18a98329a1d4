/** Specifies etsi/ca-issuers-located. */
import { caIssuersLocated } from '../../../checks/etsi/ca-issuers-located.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(caIssuersLocated, {
  located: passes(),
  absent: fails('no location of the CA certificate'),
})

/** Specifies dossier/issuers-allow-policies. */
import { issuersAllowPolicies } from '../../../checks/dossier/issuers-allow-policies.ts'
import { fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(issuersAllowPolicies, {
  unlimited: passes(),
  allowed: passes(),
  any: passes(),
  'not-allowed': fails(
    'CN=Test Sub CA,O=Test Provider,C=BG does not allow a policy of CN=Test Holder,O=Test Provider,C=BG',
  ),
})

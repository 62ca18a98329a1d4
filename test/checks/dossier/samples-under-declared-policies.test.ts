/** Specifies dossier/samples-under-declared-policies. */
import { samplesUnderDeclaredPolicies } from '../../../checks/dossier/samples-under-declared-policies.ts'
import { doesNotApply, fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(samplesUnderDeclaredPolicies, {
  declared: passes(),
  another: fails('CN=Test Holder,O=Test Provider,C=BG states 1.3.6.1.4.1.99999.7'),
  'no-samples': doesNotApply(),
})

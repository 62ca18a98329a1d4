/** Specifies dossier/declared-policies-shown. */
import { declaredPoliciesShown } from '../../../checks/dossier/declared-policies-shown.ts'
import { passes, specifyDossier, warns } from '../../support/specify-check.ts'

specifyDossier(declaredPoliciesShown, {
  shown: passes(),
  'not-shown': warns('no sample under 1.3.6.1.4.1.99999.1'),
})

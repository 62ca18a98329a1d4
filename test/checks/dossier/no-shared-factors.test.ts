/** Specifies dossier/no-shared-factors. */
import { noSharedFactors } from '../../../checks/dossier/no-shared-factors.ts'
import { fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(noSharedFactors, {
  none: passes(),
  shared: fails(
    'keys of CN=Another Holder,O=Test Provider,C=BG; CN=Another Holder,O=Test Provider,C=BG',
  ),
  'one-key-twice': passes(),
})

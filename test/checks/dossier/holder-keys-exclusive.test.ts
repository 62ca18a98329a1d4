/** Specifies dossier/holder-keys-exclusive. */
import { holderKeysExclusive } from '../../../checks/dossier/holder-keys-exclusive.ts'
import { doesNotApply, fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(holderKeysExclusive, {
  exclusive: passes(),
  renewed: passes(),
  shared: fails(
    'CN=Test Holder,O=Test Provider,C=BG and CN=Another Holder,O=Test Provider,C=BG have one key',
  ),
  'no-samples': doesNotApply(),
})

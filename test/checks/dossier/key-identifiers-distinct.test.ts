/** Specifies dossier/key-identifiers-distinct. */
import { keyIdentifiersDistinct } from '../../../checks/dossier/key-identifiers-distinct.ts'
import { fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(keyIdentifiersDistinct, {
  distinct: passes(),
  shared: fails('d4ba49970c84ea9fbdbdf9bc3834301f57e87553 identifies two keys'),
})

/** Specifies dossier/serial-numbers-distinct. */
import { serialNumbersDistinct } from '../../../checks/dossier/serial-numbers-distinct.ts'
import { fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(serialNumbersDistinct, {
  distinct: passes(),
  'filed-twice': passes(),
  twice: fails('1001 of CN=Test CA,O=Test Provider,C=BG is on two certificates'),
})

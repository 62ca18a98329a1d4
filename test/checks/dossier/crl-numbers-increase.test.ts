/** Specifies dossier/crl-numbers-increase. */
import { crlNumbersIncrease } from '../../../checks/dossier/crl-numbers-increase.ts'
import { doesNotApply, fails, passes, specifyDossier } from '../../support/specify-check.ts'

specifyDossier(crlNumbersIncrease, {
  increasing: passes(),
  repeated: fails('5 of CN=Test CA,O=Test Provider,C=BG'),
  'one-list': doesNotApply(),
})

/** Specifies rfc6818/explicit-text-nfc. */
import { explicitTextNfc } from '../../../checks/rfc6818/explicit-text-nfc.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(explicitTextNfc, {
  composed: passes(),
  decomposed: warns('it is not in form C'),
})

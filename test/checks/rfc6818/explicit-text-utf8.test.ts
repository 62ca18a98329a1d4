/** Specifies rfc6818/explicit-text-utf8. */
import { explicitTextUtf8 } from '../../../checks/rfc6818/explicit-text-utf8.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(explicitTextUtf8, {
  utf8: passes(),
  visible: warns('it is encoded with universal tag 26'),
})

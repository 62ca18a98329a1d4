/** Specifies rfc5280/name-characters-visible. */
import { nameCharactersVisible } from '../../../checks/rfc5280/name-characters-visible.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(nameCharactersVisible, {
  visible: passes(),
  'null-character': warns('attribute 2.5.4.7 holds a control character'),
  'right-to-left-override': warns('attribute 2.5.4.7 holds a control character'),
})

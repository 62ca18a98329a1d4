/** Specifies rfc5280/string-characters. */
import { stringCharacters } from '../../../checks/rfc5280/string-characters.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(stringCharacters, {
  sound: passes(),
  'utf8-string-with-at-sign': passes(),
  'printable-string-with-at-sign': fails(
    'character not allowed in PrintableString at byte 132 (X.680 §41.4)',
  ),
})

/** Specifies rfc5280/der-encoding. */
import { derEncoding } from '../../../checks/rfc5280/der-encoding.ts'
import { fails, isNotEffective, passes, specify } from '../../support/specify-check.ts'

specify(derEncoding, {
  sound: passes(),
  'serial-number-padded': fails('INTEGER not in its shortest form at byte 13 (X.690 §8.3.2)'),
  'trailing-bytes': fails('bytes follow the value at byte 1091 (X.690 §8.1)'),
  'version-default-encoded': fails('a DEFAULT value is encoded at byte 8 (X.690 §11.5)'),
  'before-2008': isNotEffective(),
})

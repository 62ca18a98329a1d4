/** Specifies rfc5280/directory-string-type. */
import { directoryStringType } from '../../../checks/rfc5280/directory-string-type.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(directoryStringType, {
  'utf8-and-printable': passes(),
  teletex: fails('attribute 2.5.4.7 is encoded with universal tag 20'),
  bmp: fails('attribute 2.5.4.7 is encoded with universal tag 30'),
})

/** Specifies rfc5280/no-notice-reference. */
import { noNoticeReference } from '../../../checks/rfc5280/no-notice-reference.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(noNoticeReference, {
  text: passes(),
  reference: warns('it has a noticeRef'),
})

/** The notices of a complaint. */
import { defineNotice } from '../define-notice.ts'

export const complaintNotices = {
  'complaint-acceptance': defineNotice(
    ['Notice on the acceptance of a complaint', '投诉受理告知书'],
    ['ALL', '65', '六十五'],
    '诉受',
  ),
  'complaint-refusal': defineNotice(
    ['Notice that a complaint is not accepted', '投诉不予受理告知书'],
    ['ALL', '65', '六十五'],
    '诉不受',
  ),
  'complaint-transfer': defineNotice(
    ['Notice that a complaint has been handed over', '投诉移送告知书'],
    ['ALL', '65', '六十五'],
    '诉移',
  ),
  'complaint-answer': defineNotice(
    ['Answer to a complaint', '投诉答复书'],
    ['ALL', '65', '六十五'],
    '诉答',
  ),
} as const

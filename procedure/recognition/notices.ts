/** The notices of supervision: changes, orders to correct, and the endings of a recognition. */
import { defineNotice } from '../define-notice.ts'

export const recognitionNotices = {
  'change-decision': defineNotice(
    ['Decision on a change of the recognition', '认可变更决定书'],
    ['ALL', '49', '四十九'],
    '变',
  ),
  'renewal-decision': defineNotice(
    ['Decision on the renewal of the recognition', '认可延续决定书'],
    ['ALL', '50', '五十'],
    '续',
  ),
  'rectification-order': defineNotice(
    ['Order to correct', '责令改正通知书'],
    ['ESL', '31', '三十一'],
    '改',
  ),
  'inspection-notice': defineNotice(
    ['Notice of an inspection', '监督检查通知书'],
    ['ALL', '61', '六十一'],
    '检',
  ),
  'inspection-result': defineNotice(
    ['Result of an inspection', '监督检查结果告知书'],
    ['ALL', '62', '六十二'],
    '检结',
  ),
  'ending-prior': defineNotice(
    ['Prior notice of the end of a recognition', '终止认可事先告知书'],
    ['ALL', '7', '七'],
    '终告',
  ),
  'ending-decision': defineNotice(
    ['Decision to end a recognition', '终止认可决定书'],
    ['ALL', '69', '六十九'],
    '终',
  ),
  cancellation: defineNotice(['Notice of cancellation', '注销公告'], ['ALL', '70', '七十'], '注'),
} as const

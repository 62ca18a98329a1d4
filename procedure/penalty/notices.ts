/** The notices of a penalty case. */
import { defineNotice } from '../define-notice.ts'

export const penaltyNotices = {
  'penalty-prior': defineNotice(
    ['Prior notice of an administrative penalty', '行政处罚事先告知书'],
    ['APL', '44', '四十四'],
    '罚告',
  ),
  'penalty-hearing': defineNotice(
    ['Notice of hearing in a penalty case', '行政处罚听证通知书'],
    ['APL', '64', '六十四'],
    '罚听',
  ),
  'penalty-decision': defineNotice(
    ['Decision on an administrative penalty', '行政处罚决定书'],
    ['APL', '59', '五十九'],
    '罚',
  ),
  'no-penalty': defineNotice(
    ['Decision not to penalise', '不予行政处罚决定书'],
    ['APL', '33', '三十三'],
    '不罚',
  ),
  'payment-demand': defineNotice(['Demand for payment', '催告书'], ['APL', '72', '七十二'], '催'),
} as const

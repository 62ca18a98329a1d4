/** The human tasks of a penalty case. */
import { defineTask } from '../define-task.ts'

export const penaltyTasks = {
  'assign-investigators': defineTask('division-head', 'Assign the investigators', '指派调查人员'),
  'declare-investigator': defineTask(
    'supervisor',
    'Declare interests in the penalty case',
    '申报回避情形',
  ),
  'report-investigation': defineTask(
    'supervisor',
    'Report on the investigation',
    '提交调查终结报告',
  ),
  'countersign-investigation': defineTask(
    'supervisor',
    'Sign the investigation report as the second investigator',
    '会签调查终结报告',
  ),
  'serve-penalty-notice': defineTask(
    'supervisor',
    'Serve a notice of the penalty case',
    '送达处罚文书',
  ),
  'appoint-penalty-chair': defineTask(
    'division-head',
    'Appoint the chair of the penalty hearing',
    '指定处罚听证主持人',
  ),
  'announce-penalty-hearing': defineTask('chair', 'Announce the penalty hearing', '通知处罚听证'),
  'hold-penalty-hearing': defineTask(
    'chair',
    'Hold the penalty hearing and file its minutes',
    '举行处罚听证并提交笔录',
  ),
  'draft-penalty': defineTask('supervisor', 'Draft the decision on the penalty', '拟定处罚决定'),
  'review-penalty-law': defineTask(
    'legal',
    'Review the law of the penalty decision',
    '处罚决定法制审核',
  ),
  'decide-penalty': defineTask('head', 'Decide on the penalty', '作出处罚决定'),
  'note-penalty-overdue': defineTask(
    'head',
    'Take note of an overdue penalty case',
    '督办超期处罚案件',
  ),
  'decide-deferral': defineTask(
    'head',
    'Decide on a deferral of payment',
    '决定延期或者分期缴纳罚款',
  ),
  'collect-fine': defineTask('supervisor', 'Collect the unpaid fine', '追缴未缴罚款'),
} as const

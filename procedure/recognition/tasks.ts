/** The human tasks of a recognition. */
import { defineTask } from '../define-task.ts'

export const recognitionTasks = {
  'examine-change': defineTask('supervisor', 'Examine a filed change', '审查变更备案'),
  'examine-duty': defineTask('supervisor', 'Examine what was reported', '审查报告材料'),
  'examine-incident': defineTask('supervisor', 'Examine an incident', '核查事件'),
  'settle-finding': defineTask('supervisor', 'Settle a finding', '处理监督检查发现'),
  'carry-out-inspection': defineTask(
    'supervisor',
    'Carry out an inspection and file its record',
    '实施监督检查并提交笔录',
  ),
  'confirm-inspection': defineTask(
    'supervisor',
    'Sign the record of an inspection as second inspector',
    '检查笔录复核签字',
  ),
  'do-duty': defineTask('applicant', 'Do a duty that is due', '履行到期义务'),
  'check-ending': defineTask('legal', 'Check the draft to end a recognition', '终止认可合法性审核'),
  'decide-ending': defineTask('head', 'Decide on the end of a recognition', '作出终止认可决定'),
  'serve-ending-notice': defineTask(
    'supervisor',
    'Serve the prior notice of an ending',
    '送达终止认可事先告知书',
  ),
  'appoint-ending-chair': defineTask(
    'division-head',
    'Appoint the chair of the hearing before an ending',
    '指定终止前听证主持人',
  ),
  'announce-ending-hearing': defineTask(
    'chair',
    'Announce the hearing before an ending',
    '通知终止前听证',
  ),
  'hold-ending-hearing': defineTask('chair', 'Hold the hearing before an ending', '举行终止前听证'),
} as const

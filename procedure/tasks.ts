/** Human tasks: each step that waits for a person, the role it waits for and what it is called. */
import { complaintTasks } from './complaint/tasks.ts'
import { defineTask as task, type TaskRule } from './define-task.ts'
import { exitTasks } from './exit/tasks.ts'
import { penaltyTasks } from './penalty/tasks.ts'
import { recognitionTasks } from './recognition/tasks.ts'

export const tasks = {
  'examine-application': task('intake', 'Examine the application', '审查申请材料'),
  'correct-application': task('applicant', 'Correct the application', '补正申请材料'),
  verify: task('officer', 'Verify the application in substance', '实质核实'),
  'answer-supplement': task('applicant', 'Send supplementary material', '提交补充材料'),
  'record-inspection': task('officer', 'Record the on-site inspection', '记录现场核查'),
  'reply-consultation': task('consulted', 'Reply to a consultation', '回复征求意见'),
  'remind-consulted': task('officer', 'Settle an unanswered consultation', '处理未回复的征求意见'),
  'approve-pause': task('division-head', 'Approve time not counted', '审批不计入期限的时间'),
  'renew-pause': task('officer', 'End or renew an overrun pause', '结束或者续办超时的中止'),
  'approve-extension': task('head', 'Approve the extension', '批准延长期限'),
  'note-overdue': task('head', 'Take note of an overdue case', '督办超期案件'),
  'approve-deviation': task('officer', 'Check an accepted deviation', '复核接受的偏差'),
  'assign-panel': task('officer', 'Assign the expert panel', '指派评审专家'),
  'declare-interest': task('expert', 'Declare conflicts of interest', '申报利益冲突'),
  'give-opinion': task('expert', 'Give an expert opinion', '出具专家意见'),
  'appoint-chair': task('division-head', 'Appoint the chair of the hearing', '指定听证主持人'),
  'announce-hearing': task('chair', 'Announce the hearing', '通知听证'),
  'hold-hearing': task('chair', 'Hold the hearing and file its minutes', '举行听证并提交笔录'),
  'settle-comment-objection': task(
    'officer',
    'Settle the objection to the public consultation',
    '处理对公开征求意见的异议',
  ),
  'summarise-comments': task(
    'officer',
    'Say how the public comments were considered',
    '说明公众意见采纳情况',
  ),
  'propose-decision': task('officer', 'Propose the decision', '拟定决定'),
  'check-legality': task('legal', 'Check the draft decision', '合法性审核'),
  decide: task('head', 'Decide', '作出决定'),
  deliver: task('intake', 'Serve the decision', '送达决定'),
  'settle-objection': task('officer', 'Settle the objection to publication', '处理公开异议'),
  ...recognitionTasks,
  ...complaintTasks,
  ...penaltyTasks,
  ...exitTasks,
} as const satisfies Record<string, TaskRule>

export type TaskKind = keyof typeof tasks
export const taskKinds = Object.keys(tasks) as [TaskKind, ...TaskKind[]]

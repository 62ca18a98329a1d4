/** The human tasks of an exit. */
import { defineTask } from '../define-task.ts'

export const exitTasks = {
  'check-successor': defineTask('supervisor', 'Check the fitness of a successor', '审查承接机构'),
  'assign-successor': defineTask('head', 'Assign a successor', '指定承接机构'),
  'confirm-handover': defineTask('supervisor', 'Confirm the handover', '确认业务承接完成'),
  'settle-overdue-exit': defineTask('head', 'Settle an overdue exit', '督办逾期的退出事项'),
} as const

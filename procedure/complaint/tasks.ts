/** The human tasks of a complaint case. */
import { defineTask } from '../define-task.ts'

export const complaintTasks = {
  'examine-complaint': defineTask('supervisor', 'Examine a complaint', '审查投诉'),
  'answer-complaint': defineTask('supervisor', 'Check and answer a complaint', '核实并答复投诉'),
  'check-dismissal': defineTask('supervisor', 'Check a dismissed complaint', '复核不成立的投诉'),
  'note-complaint-overdue': defineTask('head', 'Take note of an overdue complaint', '督办超期投诉'),
} as const

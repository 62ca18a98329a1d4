/** Human tasks: each step that waits for a person, the role it waits for and the acts that complete it. */
import type { Role } from './roles.ts'

export const taskKinds = [
  'examine-application',
  'correct-application',
  'assign-panel',
  'declare-interest',
  'give-opinion',
  'propose-decision',
  'decide',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** The role whose queue a task stands in, and its name in both languages. */
export const tasks: Record<TaskKind, { role: Role; title: { en: string; 'zh-CN': string } }> = {
  'examine-application': {
    role: 'intake',
    title: { en: 'Examine the application', 'zh-CN': '审查申请材料' },
  },
  'correct-application': {
    role: 'applicant',
    title: { en: 'Correct the application', 'zh-CN': '补正申请材料' },
  },
  'assign-panel': {
    role: 'officer',
    title: { en: 'Assign the expert panel', 'zh-CN': '指派评审专家' },
  },
  'declare-interest': {
    role: 'expert',
    title: { en: 'Declare conflicts of interest', 'zh-CN': '申报利益冲突' },
  },
  'give-opinion': {
    role: 'expert',
    title: { en: 'Give an expert opinion', 'zh-CN': '出具专家意见' },
  },
  'propose-decision': {
    role: 'officer',
    title: { en: 'Propose the decision', 'zh-CN': '拟定决定' },
  },
  decide: { role: 'head', title: { en: 'Decide', 'zh-CN': '作出决定' } },
}

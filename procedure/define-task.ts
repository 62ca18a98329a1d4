/** What a kind of human task is: the role that it waits for and what it is called. */
import type { Bilingual } from './filing-policy.ts'
import type { Role } from './roles.ts'

export interface TaskRule {
  /** The role in whose queue the task stands. */
  readonly role: Role
  readonly title: Bilingual
}

export const defineTask = (role: Role, en: string, zh: string): TaskRule => ({
  role,
  title: { en, 'zh-CN': zh },
})

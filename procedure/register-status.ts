/** The statuses of an entry of the register: in force, restricted, and each way in which a recognition ends. */
import type { Bilingual } from './filing-policy.ts'

interface StatusRule {
  readonly title: Bilingual
  /** May relying parties rely on signatures made, with certificates issued before it, while it lasts? */
  readonly reliable: boolean
  /** May new certificates be issued under the recognition while it lasts? */
  readonly issues: boolean
  readonly article: string
}

const status = (
  [en, zh]: readonly [en: string, zh: string],
  article: string,
  { reliable, issues }: Pick<StatusRule, 'reliable' | 'issues'>,
): StatusRule => ({ title: { en, 'zh-CN': zh }, article, reliable, issues })

const ended = { reliable: false, issues: false }

/** Administrative License Law 8, 69, 70; Administrative Penalty Law 9; Electronic Signature Law 23, 26. */
export const registerStatusRules = {
  'in-force': status(['In force', '有效'], 'ESL art. 26', { reliable: true, issues: true }),
  restricted: status(['Restricted', '限制业务'], 'APL art. 9', { reliable: true, issues: false }),
  expired: status(['Expired', '期限届满'], 'ALL art. 70(1)', ended),
  exited: status(['Ceased voluntarily', '自愿终止'], 'ESL art. 23', ended),
  withdrawn: status(['Withdrawn', '撤回'], 'ALL art. 8', ended),
  annulled: status(['Annulled', '撤销'], 'ALL art. 69', ended),
  revoked: status(['Revoked as a sanction', '吊销'], 'APL art. 9', ended),
  'entity-ended': status(['Entity ended', '主体终止'], 'ALL art. 70(3)', ended),
  cancelled: status(['Cancelled', '注销'], 'ALL art. 70', ended),
} as const satisfies Record<string, StatusRule>

export type RegisterStatus = keyof typeof registerStatusRules
export const registerStatuses = Object.keys(registerStatusRules) as [
  RegisterStatus,
  ...RegisterStatus[],
]

/** What the pages of the development identity provider say: Chinese, English. */
import type { Role } from '../../procedure/roles.ts'

export type Both = readonly [zh: string, en: string]

export const words = {
  choose: ['选择登录人员', 'Choose who signs in'],
  development: [
    '此为开发环境的登录页面，不需要密码：任何人都可以以下列任一人员的身份登录。所列人员均为虚构。',
    'This is the sign-in of a development machine. There are no passwords: anybody can sign in as any of these people, all of whom are invented.',
  ],
  failed: ['无法登录', 'Signing in failed'],
  again: [
    '请返回系统，重新登录。返回的原因如下：',
    'Go back to the console and sign in again. The reason was:',
  ],
  signOut: ['退出登录', 'Sign out'],
  confirmSignOut: [
    '退出登录后，须重新登录方可继续办理。',
    'After signing out you have to sign in again to continue.',
  ],
  signedOut: ['已退出登录', 'Signed out'],
  mayClose: ['可以关闭本页面。', 'You can close this page.'],
} as const satisfies Record<string, Both>

export const roleNames: Readonly<Record<Role, Both>> = {
  applicant: ['申请人', 'Applicant'],
  intake: ['受理人员', 'Intake desk'],
  officer: ['承办人', 'Case officer'],
  expert: ['评审专家', 'Expert'],
  consulted: ['被征求意见单位', 'Consulted authority'],
  party: ['利害关系人', 'Interested party'],
  legal: ['法制审核人员', 'Legal reviewer'],
  chair: ['听证主持人', 'Chair of the hearing'],
  'division-head': ['处室负责人', 'Head of division'],
  head: ['机关负责人', 'Head of the authority'],
  supervisor: ['监督检查人员', 'Supervisor'],
  provincial: ['省级主管部门', 'Provincial authority'],
  publisher: ['信息公布人员', 'Publisher'],
  auditor: ['审计人员', 'Auditor'],
  administrator: ['系统管理员', 'Administrator'],
}

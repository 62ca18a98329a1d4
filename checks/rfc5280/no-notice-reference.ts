/** A notice is stated, not referred to (RFC 5280 §4.2.1.4). */
import { type Check, found } from '../check.ts'
import { universal, isUniversal } from '../der/element.ts'
import { userNotices } from '../x509/policy-qualifiers.ts'

export const noNoticeReference: Check = {
  id: 'rfc5280/no-notice-reference',
  citation: 'RFC 5280 §4.2.1.4',
  requirement: 'Conforming CAs SHOULD NOT use the noticeRef option.',
  requirementZh: '符合本规范的 CA 不应当使用 noticeRef 选项。',
  level: 'should',
  severity: 'info',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => userNotices(certificate).length > 0,
  otherwise: { en: 'No user notice', 'zh-CN': '无用户声明' },
  violation: ({ certificate }) =>
    userNotices(certificate).some((parts) =>
      parts.some((part) => isUniversal(part, universal.sequence)),
    )
      ? found('it has a noticeRef', '含有 noticeRef')
      : undefined,
}

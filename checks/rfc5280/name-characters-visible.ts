/** Names hold no control characters (RFC 5280 §4.1.2.4; X.520). */
import { type Check, found, toEvery } from '../check.ts'
import { attributesOf } from '../x509/name.ts'

export const nameCharactersVisible: Check = {
  id: 'rfc5280/name-characters-visible',
  citation: 'RFC 5280 §4.1.2.4; X.520',
  clauseSeen: false,
  requirement:
    'Strings of names are for people to read: no control characters and no marks that change the direction of text.',
  requirementZh: '名称中的字符串供人阅读，不应含有控制字符或改变文字方向的标记。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { subject, issuer } }) => {
    const hidden = [...attributesOf(subject), ...attributesOf(issuer)].find(({ text = '' }) =>
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text),
    )
    return (
      hidden &&
      found(
        `attribute ${hidden.type} holds a control character`,
        `属性 ${hidden.type} 含有控制字符`,
        hidden.value.offset,
      )
    )
  },
}

/** No part of a name is empty (RFC 5280 §4.1.2.4). */
import { toEvery, type Check } from '../check.ts'

export const namesWellFormed: Check = {
  id: 'rfc5280/names-well-formed',
  citation: 'RFC 5280 §4.1.2.4',
  requirement: 'RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue',
  requirementZh:
    'RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue（相对可辨别名称至少含一项属性）',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { issuer, subject } }) =>
    [...issuer.rdns, ...subject.rdns].every((rdn) => rdn.length > 0)
      ? undefined
      : {
          en: 'a relative distinguished name holds no attribute',
          'zh-CN': '存在不含任何属性的相对可辨别名称',
        },
}

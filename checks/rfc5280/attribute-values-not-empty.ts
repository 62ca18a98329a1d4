/** No attribute of a name is empty (RFC 5280 Appendix A.1). */
import { type Check, found, toEvery } from '../check.ts'
import { attributesOf } from '../x509/name.ts'

export const attributeValuesNotEmpty: Check = {
  id: 'rfc5280/attribute-values-not-empty',
  citation: 'RFC 5280 Appendix A.1',
  requirement:
    'X520name ::= CHOICE { teletexString TeletexString (SIZE (1..ub-name)), … }: the strings of a name have one character at least.',
  requirementZh:
    'X520name ::= CHOICE { teletexString TeletexString (SIZE (1..ub-name)), … }：名称中的字符串至少含一个字符。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { subject, issuer } }) => {
    const empty = [...attributesOf(subject), ...attributesOf(issuer)].find(
      ({ text }) => text === '',
    )
    return (
      empty &&
      found(`attribute ${empty.type} is empty`, `属性 ${empty.type} 为空`, empty.value.offset)
    )
  },
}

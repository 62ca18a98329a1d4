/** Qualifiers of policies have the syntax of their kind (RFC 5280 §4.2.1.4). */
import { type Check, found } from '../check.ts'
import { universal, isUniversal } from '../der/element.ts'
import { readExtension } from '../x509/extension.ts'
import { certificatePolicies } from '../x509/extensions/certificate-policies.ts'

const syntaxes: Readonly<Record<string, number>> = {
  '1.3.6.1.5.5.7.2.1': universal.ia5String,
  '1.3.6.1.5.5.7.2.2': universal.sequence,
}

export const policyQualifierSyntax: Check = {
  id: 'rfc5280/policy-qualifier-syntax',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'CPSuri ::= IA5String; UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }',
  requirementZh:
    '各限定符按所定语法编码：CPSuri ::= IA5String；UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, certificatePolicies)?.some(
      ({ qualifiers }) => qualifiers.length > 0,
    ) === true,
  otherwise: { en: 'No policy qualifiers', 'zh-CN': '无策略限定符' },
  violation: ({ certificate }) => {
    const all = (readExtension(certificate, certificatePolicies) ?? []).flatMap(
      ({ qualifiers }) => qualifiers,
    )
    const wrong = all.find(({ oid, value }) => {
      const tag = syntaxes[oid]
      return tag !== undefined && !(value && isUniversal(value, tag))
    })
    return (
      wrong &&
      found(`the syntax of qualifier ${wrong.oid} is wrong`, `限定符 ${wrong.oid} 的语法有误`)
    )
  },
}

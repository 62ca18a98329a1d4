/** The pointer to a practice statement is a URI (RFC 5280 §4.2.1.4). */
import { type Check, found } from '../check.ts'
import { isAbsoluteUri, shown } from '../x509/attribute-rules.ts'
import { practiceStatements } from '../x509/policy-qualifiers.ts'

export const practiceStatementUri: Check = {
  id: 'rfc5280/practice-statement-uri',
  citation: 'RFC 5280 §4.2.1.4',
  requirement:
    'The CPS Pointer qualifier contains a pointer to a Certification Practice Statement (CPS) published by the CA. The pointer is in the form of a URI.',
  requirementZh:
    'CPS Pointer 限定符包含指向 CA 所发布电子认证业务规则（CPS）的指针，其形式为 URI。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => practiceStatements(certificate).length > 0,
  otherwise: { en: 'No pointer to a practice statement', 'zh-CN': '无 CPS 指针' },
  violation: ({ certificate }) => {
    const wrong = practiceStatements(certificate).find((pointer) => !isAbsoluteUri(pointer))
    return wrong === undefined
      ? undefined
      : found(`the pointer is ${shown(wrong)}`, `指针为 ${shown(wrong)}`)
  },
}

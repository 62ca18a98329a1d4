/** The issuer is named (RFC 5280 §4.1.2.4). */
import { toEvery, type Check } from '../check.ts'

export const issuerNotEmpty: Check = {
  id: 'rfc5280/issuer-not-empty',
  citation: 'RFC 5280 §4.1.2.4',
  requirement: 'The issuer field MUST contain a non-empty distinguished name (DN).',
  requirementZh: '颁发者字段必须包含非空的可辨别名称（DN）。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) =>
    certificate.issuer.rdns.length > 0
      ? undefined
      : { en: 'issuer is an empty name', 'zh-CN': '颁发者名称为空' },
}

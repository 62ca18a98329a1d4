/** The issuer of a list is filed (RFC 5280 §6.3.3 (f)). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const issuerFiled: ListCheck = {
  id: 'rfc5280-crl/issuer-filed',
  citation: 'RFC 5280 §6.3.3 (f)',
  requirement: 'Obtain and validate the certification path for the issuer of the complete CRL.',
  requirementZh: '取得并验证完整 CRL 颁发者的证书路径。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  ...toEveryList,
  violation: ({ issuer }) =>
    issuer
      ? undefined
      : found('no filed CA certificate is that of its issuer', '所提交的 CA 证书中无其颁发者'),
}

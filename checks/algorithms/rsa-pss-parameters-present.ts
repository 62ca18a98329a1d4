/** A signature by RSASSA-PSS says with which parameters (RFC 4055 §3.1). */
import { found, type Check } from '../check.ts'
import { statesParameters, toPssSigned } from '../x509/pss-signed.ts'

export const rsaPssParametersPresent: Check = {
  id: 'algorithms/rsa-pss-parameters-present',
  citation: 'RFC 4055 §3.1',
  clauseSeen: false,
  requirement:
    'When id-RSASSA-PSS is used in an AlgorithmIdentifier of a signature, the parameters MUST be present and MUST contain RSASSA-PSS-params.',
  requirementZh: '以 id-RSASSA-PSS 标识签名算法的，必须带有参数，且参数必须为 RSASSA-PSS-params。',
  level: 'must',
  severity: 'major',
  effective: '2005-06-01',
  judgedAt: 'issue',
  ...toPssSigned,
  violation: (subject) =>
    statesParameters(subject)
      ? undefined
      : found('RSASSA-PSS-params are absent', '缺少 RSASSA-PSS-params 参数'),
}

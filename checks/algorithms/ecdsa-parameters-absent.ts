/** Signature algorithms of ECDSA take no parameters (RFC 5758 §3.2). */
import { found, type Check } from '../check.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'

export const ecdsaParametersAbsent: Check = {
  id: 'algorithms/ecdsa-parameters-absent',
  citation: 'RFC 5758 §3.2',
  requirement:
    'When the ecdsa-with-SHA224, ecdsa-with-SHA256, ecdsa-with-SHA384, or ecdsa-with-SHA512 algorithm identifier appears in the algorithm field as an AlgorithmIdentifier, the encoding MUST omit the parameters field.',
  requirementZh:
    'ecdsa-with-SHA224、ecdsa-with-SHA256、ecdsa-with-SHA384 或 ecdsa-with-SHA512 作为 AlgorithmIdentifier 的算法时，编码必须省略参数字段。',
  level: 'must',
  severity: 'minor',
  effective: '2010-01-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    signatureAlgorithm(certificate.outerSignatureAlgorithm)?.family === 'ec',
  otherwise: found('Not signed by ECDSA', '未采用 ECDSA 签名'),
  violation: ({ certificate }) =>
    certificate.outerSignatureAlgorithm.parameters
      ? found('the algorithm has parameters', '算法标识带有参数')
      : undefined,
}

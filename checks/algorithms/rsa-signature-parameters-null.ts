/** Signature algorithms of RSA PKCS #1 have the parameters NULL (RFC 3279 §2.2.1, RFC 4055 §5). */
import { found, type Check } from '../check.ts'
import { isUniversal, universal } from '../der/element.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'

export const rsaSignatureParametersNull: Check = {
  id: 'algorithms/rsa-signature-parameters-null',
  citation: 'RFC 4055 §5; RFC 3279 §2.2.1',
  requirement:
    'When any of these four object identifiers appears within an AlgorithmIdentifier, the parameters MUST be NULL.',
  requirementZh: '上述对象标识符出现在 AlgorithmIdentifier 中时，参数必须为 NULL。',
  level: 'must',
  severity: 'minor',
  effective: '2005-06-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    signatureAlgorithm(certificate.outerSignatureAlgorithm)?.family === 'rsa',
  otherwise: found('Not signed by RSA PKCS #1', '未采用 RSA PKCS #1 签名'),
  violation: ({ certificate: { outerSignatureAlgorithm: algorithm } }) => {
    const { parameters } = algorithm
    if (!parameters) return found('the parameters are absent', '缺少参数')
    return isUniversal(parameters, universal.null)
      ? undefined
      : found('the parameters are not NULL', '参数不为 NULL')
  },
}

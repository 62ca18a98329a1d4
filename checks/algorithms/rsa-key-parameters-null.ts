/** rsaEncryption has the parameters NULL (RFC 3279 §2.3.1). */
import { found, type Check } from '../check.ts'
import { isUniversal, universal } from '../der/element.ts'

export const rsaKeyParametersNull: Check = {
  id: 'algorithms/rsa-key-parameters-null',
  citation: 'RFC 3279 §2.3.1',
  requirement:
    'The rsaEncryption OID is intended to be used in the algorithm field of a value of type AlgorithmIdentifier. The parameters field MUST have ASN.1 type NULL for this algorithm identifier.',
  requirementZh:
    'rsaEncryption 用于 AlgorithmIdentifier 的 algorithm 字段时，参数字段的 ASN.1 类型必须为 NULL。',
  level: 'must',
  severity: 'minor',
  effective: '2002-04-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.publicKey.algorithm.oid === '1.2.840.113549.1.1.1',
  otherwise: found('Not a key of rsaEncryption', '非 rsaEncryption 密钥'),
  violation: ({ certificate }) => {
    const { parameters } = certificate.publicKey.algorithm
    return parameters && isUniversal(parameters, universal.null)
      ? undefined
      : found('the parameters are not NULL', '参数不为 NULL')
  },
}

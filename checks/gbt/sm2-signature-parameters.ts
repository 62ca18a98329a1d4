/** SM2-with-SM3 has no parameters, or NULL (GB/T 20518; GM/T 0015). */
import { found, type Check } from '../check.ts'
import { isUniversal, universal } from '../der/element.ts'
import { sm2WithSm3 } from '../x509/algorithm.ts'

export const sm2SignatureParameters: Check = {
  id: 'gbt/sm2-signature-parameters',
  citation: 'GB/T 20518-2018; GM/T 0015-2023',
  clauseSeen: false,
  requirement: 'The parameters of SM2-with-SM3 in an AlgorithmIdentifier are absent or NULL.',
  requirementZh: 'SM3 的 SM2 签名算法标识中的参数应省略或为 NULL。',
  level: 'must',
  severity: 'minor',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.outerSignatureAlgorithm.oid === sm2WithSm3,
  otherwise: found('Not signed by SM2 with SM3', '未采用 SM3 的 SM2 签名'),
  violation: ({
    certificate: {
      outerSignatureAlgorithm: { parameters },
    },
  }) =>
    parameters === undefined || isUniversal(parameters, universal.null)
      ? undefined
      : found('the algorithm has other parameters', '算法标识带有其他参数'),
}

/** Ed25519 and Ed448 take no parameters (RFC 8410 §3). */
import { found, type Check } from '../check.ts'
import type { Certificate } from '../x509/certificate.ts'

const algorithms: readonly string[] = ['1.3.101.112', '1.3.101.113']

const identifiers = ({
  publicKey,
  outerSignatureAlgorithm,
  innerSignatureAlgorithm,
}: Certificate) =>
  [publicKey.algorithm, outerSignatureAlgorithm, innerSignatureAlgorithm].filter(({ oid }) =>
    algorithms.includes(oid),
  )

export const edwardsParametersAbsent: Check = {
  id: 'algorithms/edwards-parameters-absent',
  citation: 'RFC 8410 §3',
  requirement: 'For all of the OIDs, the parameters MUST be absent.',
  requirementZh: '所有这些 OID 均必须不带参数。',
  level: 'must',
  severity: 'major',
  effective: '2018-08-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => identifiers(certificate).length > 0,
  otherwise: found(
    'Neither key nor signature is of Ed25519 or Ed448',
    '密钥与签名均非 Ed25519 或 Ed448',
  ),
  violation: ({ certificate }) =>
    identifiers(certificate).some(({ parameters }) => parameters !== undefined)
      ? found('the algorithm has parameters', '算法标识带有参数')
      : undefined,
}

/** An SM2 key is an uncompressed point under id-ecPublicKey (GB/T 35276; GM/T 0015). */
import { found, type Check } from '../check.ts'

const ecPublicKey = '1.2.840.10045.2.1'

export const sm2KeyForm: Check = {
  id: 'gbt/sm2-key-form',
  citation: 'GB/T 35276-2017; GM/T 0015-2023',
  clauseSeen: false,
  requirement:
    'The algorithm of an SM2 key is id-ecPublicKey with the curve 1.2.156.10197.1.301 as parameter; the key is the point in uncompressed form, 04 ‖ X ‖ Y.',
  requirementZh:
    'SM2 公钥的算法为 id-ecPublicKey，参数为曲线 1.2.156.10197.1.301；公钥为未压缩形式的点 04‖X‖Y。',
  level: 'must',
  severity: 'major',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.publicKey.facts.kind === 'sm2',
  otherwise: found('Not an SM2 key', '非 SM2 密钥'),
  violation: ({ certificate: { publicKey } }) => {
    const { algorithm, key } = publicKey
    if (algorithm.oid !== ecPublicKey)
      return found(`the algorithm is ${algorithm.oid}`, `算法标识为 ${algorithm.oid}`)
    return key.bytes[0] === 4 && key.bytes.length === 65
      ? undefined
      : found('the point is not in uncompressed form', '该点未采用未压缩形式')
  },
}

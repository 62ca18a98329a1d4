/** The octets of an Ed25519 or Ed448 key decode to a point (RFC 8032 §5.1.3, §5.2.3). */
import { found, type Check } from '../check.ts'
import { isEdwardsPoint } from '../keys/edwards-points.ts'

export const edwardsPoint: Check = {
  id: 'algorithms/edwards-point',
  citation: 'RFC 8032 §5.1.3, §5.2.3',
  requirement:
    'Decoding a point, given as a 32-octet (57-octet) string: if the resulting value is >= p, decoding fails; if no square root exists modulo p, decoding fails; if x = 0, and x_0 = 1, decoding fails.',
  requirementZh:
    '对 32（57）字节串解码为点：所得值不小于 p 的，解码失败；模 p 平方根不存在的，解码失败；x = 0 而 x_0 = 1 的，解码失败。',
  level: 'must',
  severity: 'block',
  effective: '2017-01-01',
  judgedAt: 'filing',
  applies: ({ certificate: { publicKey } }) =>
    (publicKey.facts.kind === 'ed25519' || publicKey.facts.kind === 'ed448') &&
    publicKey.facts.bits !== undefined,
  otherwise: found('Not a readable Ed25519 or Ed448 key', '非可读取的 Ed25519 或 Ed448 密钥'),
  violation: ({ certificate: { publicKey } }) =>
    isEdwardsPoint(publicKey.facts.kind === 'ed448' ? 'ed448' : 'ed25519', publicKey.key.bytes)
      ? undefined
      : found('the octets do not decode to a point', '该字节串不能解码为点'),
}

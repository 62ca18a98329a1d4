/** The certificate holds the data that verify signatures of its holder (ESL art. 21 (5)). */
import { CannotTell, toEvery, type Check } from '../check.ts'
import { curves, type KeyFacts } from '../x509/public-key.ts'

/** DSA keys may leave their parameters to the issuer's certificate (RFC 3279 §2.3.2). */
const isUnknown = ({ kind, bits, curve }: KeyFacts) =>
  kind === 'unknown' ||
  (kind === 'dsa' && bits === undefined) ||
  (kind === 'ec' && !(curve !== undefined && curve in curves))

export const holderKeyReadable: Check = {
  id: 'esl/holder-key-readable',
  citation: 'ESL art. 21 (5)',
  requirement:
    "An electronic signature certificate issued by an electronic certification service provider shall be accurate and shall state: (5) the holder's electronic signature verification data",
  requirementZh:
    '电子认证服务提供者签发的电子签名认证证书应当准确无误，并应当载明下列内容：（五）证书持有人的电子签名验证数据',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toEvery,
  violation: ({ certificate: { publicKey } }) => {
    if (isUnknown(publicKey.facts)) {
      const { oid } = publicKey.algorithm
      throw new CannotTell({
        en: `key of unknown kind or curve: ${oid}`,
        'zh-CN': `密钥类型或曲线未知：${oid}`,
      })
    }
    return publicKey.facts.bits === undefined
      ? {
          en: `the ${publicKey.facts.kind} key cannot be read`,
          'zh-CN': `${publicKey.facts.kind} 密钥无法读取`,
        }
      : undefined
  },
}

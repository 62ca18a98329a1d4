/** No signature that one CA makes for another party rests on a broken hash (NIST SP 800-131A Rev. 2 §9). */
import { CannotTell, type Check } from '../check.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'
import { nameKey } from '../x509/name.ts'

const broken = new Set(['md2', 'md4', 'md5', 'ripemd160', 'sha1'])

export const signatureHashApproved: Check = {
  id: 'algorithms/signature-hash-approved',
  citation: 'NIST SP 800-131A Rev. 2 §9',
  requirement:
    'SHA-1 for digital signature generation: disallowed. MD2, MD4, MD5 and RIPEMD-160 are not approved.',
  requirementZh: 'SHA-1 禁止用于生成数字签名；MD2、MD4、MD5、RIPEMD-160 未获认可。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  // A CA certificate filed as the anchor still was signed by its root: only a self-issued one rests on no signature.
  applies: ({ certificate }) => nameKey(certificate.issuer) !== nameKey(certificate.subject),
  otherwise: {
    en: 'Self-issued: trusted as declared, not by its signature',
    'zh-CN': '自签发证书：依申报而非依其签名获得信任',
  },
  violation: ({ certificate }) => {
    const { oid } = certificate.outerSignatureAlgorithm
    const known = signatureAlgorithm(certificate.outerSignatureAlgorithm)
    if (!known || (known.family === 'rsa-pss' && !known.hash))
      throw new CannotTell({ en: `algorithm ${oid} is unknown`, 'zh-CN': `算法 ${oid} 未知` })
    if (!known.hash || !broken.has(known.hash)) return undefined
    return {
      en: `signed with ${known.name}, ${known.hash}`,
      'zh-CN': `签名算法为 ${known.name}，${known.hash}`,
    }
  },
}

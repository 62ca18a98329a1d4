/** The signature on a response does not rest on a broken hash (NIST SP 800-131A Rev. 2 §9). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'
import { signatureAlgorithm } from '../x509/algorithm.ts'

const broken = new Set(['md2', 'md4', 'md5', 'ripemd160', 'sha1'])

export const responseHashApproved: ResponseCheck = {
  id: 'rfc6960/response-hash-approved',
  citation: 'NIST SP 800-131A Rev. 2 §9',
  requirement:
    'SHA-1 for digital signature generation: disallowed. MD2, MD4, MD5 and RIPEMD-160 are not approved.',
  requirementZh: 'SHA-1 禁止用于生成数字签名；MD2、MD4、MD5、RIPEMD-160 未获认可。',
  level: 'must',
  severity: 'major',
  effective: '2014-01-01',
  judgedAt: 'issue',
  ...toBasicResponses,
  violation: ({ response }) => {
    const algorithm = response.basic && signatureAlgorithm(response.basic.algorithm)
    const hash = algorithm?.hash ?? ''
    return broken.has(hash) ? found(`signed with ${hash}`, `签名使用 ${hash}`) : undefined
  },
}

/** The key is none whose private half is known to the world (CA/Browser Forum BR §6.1.1.3; CVE-2008-0166). */
import { createHash } from 'node:crypto'
import { found, toEvery, type Check } from '../check.ts'
import { knownWeakKeys } from '../keys/known-weak-keys.ts'

export const keyNotKnownWeak: Check = {
  id: 'algorithms/key-not-known-weak',
  citation: 'CA/Browser Forum BR §6.1.1.3',
  requirement:
    'The CA SHALL reject a certificate request if the Public Key corresponds to an industry-demonstrated weak Private Key. Judged by the list of this service, which does not hold every key of CVE-2008-0166.',
  requirementZh:
    '公钥对应业界已证实的弱私钥的，CA 应拒绝证书申请。以本服务所存清单为准；该清单未包含 CVE-2008-0166 的全部密钥。',
  level: 'must',
  severity: 'block',
  effective: '2014-01-01',
  judgedAt: 'filing',
  ...toEvery,
  violation: ({ certificate }) => {
    const fingerprint = createHash('sha256').update(certificate.publicKey.bytes).digest('hex')
    if (!knownWeakKeys.has(fingerprint)) return undefined
    return found(
      `the private key of ${fingerprint.slice(0, 16)}… is published`,
      `公钥 ${fingerprint.slice(0, 16)}… 对应的私钥已公开`,
    )
  },
}

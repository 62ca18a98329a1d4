/** An RSA key does not bear the fingerprint of a flawed library (CA/Browser Forum BR §6.1.1.3; CVE-2017-15361). */
import { found, type Check } from '../check.ts'
import { hasRocaFingerprint } from '../keys/roca.ts'
import { modulusOf, toRsaKeys } from '../keys/rsa-keys.ts'

export const rsaNotRoca: Check = {
  id: 'algorithms/rsa-not-roca',
  citation: 'CA/Browser Forum BR §6.1.1.3',
  requirement:
    'In the case of ROCA vulnerability, the CA SHALL reject keys identified by the tools available at https://github.com/crocs-muni/roca or equivalent.',
  requirementZh:
    '对于 ROCA 漏洞（CVE-2017-15361），凡经公开检测工具或等效工具识别的密钥，CA 应予拒绝。',
  level: 'must',
  severity: 'block',
  effective: '2024-11-15',
  judgedAt: 'filing',
  ...toRsaKeys,
  violation: (subject) =>
    hasRocaFingerprint(modulusOf(subject))
      ? found('the modulus has the fingerprint of CVE-2017-15361', '模数具有 CVE-2017-15361 的特征')
      : undefined,
}

/** Purposes of a holder’s key are not critical (ETSI EN 319 412-2 GEN-4.3.10-1). */
import { found, ifCritical, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'

/** Which must be critical (RFC 3161 §2.3). */
const timeStamping = '1.3.6.1.5.5.7.3.8'

export const extKeyUsageNotCritical: Check = {
  id: 'etsi/ext-key-usage-not-critical',
  citation: 'ETSI EN 319 412-2 GEN-4.3.10-1',
  clauseSeen: false,
  requirement: 'The extended key usage extension shall not be marked critical.',
  requirementZh: '扩展密钥用途扩展不应标记为关键。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ role, certificate }) => {
    const purposes = role === 'end-entity' && readExtension(certificate, extKeyUsage)
    return purposes ? !purposes.includes(timeStamping) : false
  },
  otherwise: found(
    'Not a holder’s certificate with extKeyUsage, or one of a time-stamping unit',
    '非含 extKeyUsage 的终端实体证书，或为时间戳单元证书',
  ),
  violation: (subject) => ifCritical(subject, extKeyUsage),
}

/** Biometric information is not critical (RFC 3739 §3.2.5). */
import { toThoseWith, ifCritical, type Check } from '../check.ts'

const biometricInfo = { oid: '1.3.6.1.5.5.7.1.2', name: 'biometricInfo' }

export const biometricInfoNotCritical: Check = {
  id: 'rfc3739/biometric-info-not-critical',
  citation: 'RFC 3739 §3.2.5',
  clauseSeen: false,
  requirement: 'The biometric information extension is not marked critical.',
  requirementZh: '生物特征信息扩展不应标记为关键。',
  level: 'must',
  severity: 'minor',
  effective: '2004-03-01',
  judgedAt: 'issue',
  ...toThoseWith(biometricInfo),
  violation: (subject) => ifCritical(subject, biometricInfo),
}

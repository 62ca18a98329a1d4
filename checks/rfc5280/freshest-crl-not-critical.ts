/** freshestCRL is not critical (RFC 5280 §4.2.1.15). */
import { type Check, toThoseWith, ifCritical } from '../check.ts'
import { freshestCrl } from '../x509/extensions/freshest-crl.ts'

export const freshestCrlNotCritical: Check = {
  id: 'rfc5280/freshest-crl-not-critical',
  citation: 'RFC 5280 §4.2.1.15',
  requirement: 'The extension MUST be marked as non-critical by conforming CAs.',
  requirementZh: '符合本规范的 CA 必须将该扩展标记为非关键扩展。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(freshestCrl),
  violation: (subject) => ifCritical(subject, freshestCrl),
}

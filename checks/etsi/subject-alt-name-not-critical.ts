/** Alternative names of a holder are not critical (ETSI EN 319 412-2 GEN-4.3.5-1). */
import { found, ifCritical, type Check } from '../check.ts'
import { extensionOf } from '../x509/extension.ts'
import { subjectAltName } from '../x509/extensions/subject-alt-name.ts'

export const subjectAltNameNotCritical: Check = {
  id: 'etsi/subject-alt-name-not-critical',
  citation: 'ETSI EN 319 412-2 GEN-4.3.5-1',
  clauseSeen: false,
  requirement: 'The subject alternative name extension shall not be marked critical.',
  requirementZh: '主体备用名称扩展不应标记为关键。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  applies: ({ role, certificate }) =>
    role === 'end-entity' && extensionOf(certificate, subjectAltName.oid) !== undefined,
  otherwise: found(
    'Not a holder’s certificate with subjectAltName',
    '非含 subjectAltName 的终端实体证书',
  ),
  violation: (subject) => ifCritical(subject, subjectAltName),
}

/** No unique identifiers are used (RFC 5280 §4.1.2.8). */
import { type Check, found, toEvery } from '../check.ts'

export const uniqueIdentifiersAbsent: Check = {
  id: 'rfc5280/unique-identifiers-absent',
  citation: 'RFC 5280 §4.1.2.8',
  requirement:
    'CAs conforming to this profile MUST NOT generate certificates with unique identifiers.',
  requirementZh: '符合本规范的 CA 不得生成含有唯一标识符的证书。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate }) =>
    certificate.hasUniqueIdentifiers
      ? found('it has a unique identifier', '含有唯一标识符')
      : undefined,
}

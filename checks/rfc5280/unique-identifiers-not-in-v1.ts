/** Unique identifiers belong to versions 2 and 3 (RFC 5280 §4.1.2.8). */
import { type Check, found } from '../check.ts'

export const uniqueIdentifiersNotInV1: Check = {
  id: 'rfc5280/unique-identifiers-not-in-v1',
  citation: 'RFC 5280 §4.1.2.8',
  requirement:
    'These fields MUST only appear if the version is 2 or 3 (Section 4.1.2.1). These fields MUST NOT appear if the version is 1.',
  requirementZh: '此类字段仅可在版本为 2 或 3 时出现；版本为 1 时不得出现。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.hasUniqueIdentifiers,
  otherwise: { en: 'No unique identifiers', 'zh-CN': '无唯一标识符' },
  violation: ({ certificate: { version } }) =>
    version === 1
      ? found('version 1 with a unique identifier', '第 1 版证书含有唯一标识符')
      : undefined,
}

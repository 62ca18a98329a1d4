/** A revocation list is of version 2 (RFC 5280 §5.1.2.1). */
import { found, toEveryList, type ListCheck } from '../check.ts'

export const versionIsV2: ListCheck = {
  id: 'rfc5280-crl/version-is-v2',
  citation: 'RFC 5280 §5.1.2.1',
  requirement:
    'When extensions are used, as required by this profile, this field MUST be present and MUST specify version 2 (the integer value is 1).',
  requirementZh: '使用扩展时（本规范要求使用），本字段必须存在，且必须为第 2 版（整数值为 1）。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    list.version === 2
      ? undefined
      : found(`the version is ${list.version}`, `版本为第 ${list.version} 版`),
}

/** A certificate with extensions is of version 3 (RFC 5280 §4.1.2.1). */
import { toEvery, type Check } from '../check.ts'

export const versionIsV3: Check = {
  id: 'rfc5280/version-is-v3',
  citation: 'RFC 5280 §4.1.2.1',
  requirement:
    'When extensions are used, as expected in this profile, version MUST be 3 (value is 2).',
  requirementZh: '使用扩展时（本规范预期如此），版本必须为 3（取值为 2）。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { version } }) =>
    version === 3 ? undefined : { en: `version is ${version}`, 'zh-CN': `版本为 ${version}` },
}

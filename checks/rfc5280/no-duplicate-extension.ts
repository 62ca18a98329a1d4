/** No extension occurs twice (RFC 5280 §4.2). */
import { toEvery, type Check } from '../check.ts'

export const noDuplicateExtension: Check = {
  id: 'rfc5280/no-duplicate-extension',
  citation: 'RFC 5280 §4.2',
  requirement: 'A certificate MUST NOT include more than one instance of a particular extension.',
  requirementZh: '同一证书中任一扩展不得出现多于一次。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { extensions } }) => {
    const ids = extensions.map(({ oid }) => oid)
    const twice = ids.find((oid, index) => ids.indexOf(oid) !== index)
    return twice === undefined
      ? undefined
      : { en: `${twice} occurs more than once`, 'zh-CN': `${twice} 出现多于一次` }
  },
}

/** The extensions field, if present, holds one (RFC 5280 §4.1.2.9). */
import { type Check } from '../check.ts'

export const extensionsNotEmpty: Check = {
  id: 'rfc5280/extensions-not-empty',
  citation: 'RFC 5280 §4.1.2.9',
  requirement: 'If present, this field is a SEQUENCE of one or more certificate extensions.',
  requirementZh: '该字段如存在，应为由一个或多个证书扩展组成的 SEQUENCE。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.hasExtensions,
  otherwise: { en: 'No extensions field', 'zh-CN': '无扩展字段' },
  violation: ({ certificate }) =>
    certificate.extensions.length > 0
      ? undefined
      : { en: 'the extensions field is empty', 'zh-CN': '扩展字段为空' },
}

/** pathLenConstraint is zero or more (RFC 5280 §4.2.1.9). */
import { type Check, found } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'

export const pathLengthNotNegative: Check = {
  id: 'rfc5280/path-length-not-negative',
  citation: 'RFC 5280 §4.2.1.9',
  requirement:
    'Where it appears, the pathLenConstraint field MUST be greater than or equal to zero.',
  requirementZh: 'pathLenConstraint 字段出现时必须大于或等于零。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, basicConstraints)?.pathLength !== undefined,
  otherwise: { en: 'No pathLenConstraint', 'zh-CN': '无 pathLenConstraint' },
  violation: ({ certificate }) => {
    const length = readExtension(certificate, basicConstraints)?.pathLength ?? 0n
    return length >= 0n
      ? undefined
      : found(`pathLenConstraint is ${length}`, `pathLenConstraint 为 ${length}`)
  },
}

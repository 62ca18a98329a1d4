/** Only a CA that signs certificates limits the path below it (RFC 5280 §4.2.1.9). */
import { type Check, found } from '../check.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import { basicConstraints } from '../x509/extensions/basic-constraints.ts'
import { keyUsage } from '../x509/extensions/key-usage.ts'

export const pathLengthOnlyInSigningCa: Check = {
  id: 'rfc5280/path-length-only-in-signing-ca',
  citation: 'RFC 5280 §4.2.1.9',
  requirement:
    'CAs MUST NOT include the pathLenConstraint field unless the cA boolean is asserted and the key usage extension asserts the keyCertSign bit.',
  requirementZh:
    '除非 cA 已设置且密钥用途扩展设置了 keyCertSign 位，CA 不得包含 pathLenConstraint 字段。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, basicConstraints)?.pathLength !== undefined,
  otherwise: { en: 'No pathLenConstraint', 'zh-CN': '无 pathLenConstraint' },
  violation: ({ certificate }) => {
    const signs =
      !extensionOf(certificate, keyUsage.oid) ||
      readExtension(certificate, keyUsage)?.includes('keyCertSign')
    return readExtension(certificate, basicConstraints)?.ca && signs
      ? undefined
      : found(
          'pathLenConstraint without cA or keyCertSign',
          '存在 pathLenConstraint，但未设置 cA 或 keyCertSign',
        )
  },
}

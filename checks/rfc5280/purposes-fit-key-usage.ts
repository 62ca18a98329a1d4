/** Purposes and uses of the key can be had together (RFC 5280 §4.2.1.12). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { extKeyUsage } from '../x509/extensions/ext-key-usage.ts'
import { keyUsage, type KeyUsage } from '../x509/extensions/key-usage.ts'

const signing: readonly KeyUsage[] = ['digitalSignature', 'contentCommitment']
const exchange: readonly KeyUsage[] = ['keyEncipherment', 'keyAgreement']

/** "Key usage bits that may be consistent", for each purpose of §4.2.1.12. */
const consistent: Readonly<Record<string, readonly KeyUsage[]>> = {
  '1.3.6.1.5.5.7.3.1': ['digitalSignature', ...exchange],
  '1.3.6.1.5.5.7.3.2': ['digitalSignature', 'keyAgreement'],
  '1.3.6.1.5.5.7.3.3': ['digitalSignature'],
  '1.3.6.1.5.5.7.3.4': [...signing, ...exchange],
  '1.3.6.1.5.5.7.3.8': signing,
  '1.3.6.1.5.5.7.3.9': signing,
}

export const purposesFitKeyUsage: Check = {
  id: 'rfc5280/purposes-fit-key-usage',
  citation: 'RFC 5280 §4.2.1.12',
  requirement:
    'If a certificate contains both a key usage extension and an extended key usage extension, then both extensions MUST be processed independently and the certificate MUST only be used for a purpose consistent with both extensions.',
  requirementZh:
    '证书同时含有密钥用途扩展和扩展密钥用途扩展的，二者必须独立处理，且证书仅可用于与二者均相符的用途。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: (subject) =>
    subject.role === 'end-entity' &&
    toThoseWith(keyUsage).applies(subject) &&
    toThoseWith(extKeyUsage).applies(subject),
  otherwise: {
    en: 'CA certificate, or not both extensions',
    'zh-CN': 'CA 证书，或未同时含有两个扩展',
  },
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage) ?? []
    const purposes = readExtension(certificate, extKeyUsage) ?? []
    const wrong = purposes.find((purpose) =>
      consistent[purpose]?.every((usage) => !usages.includes(usage)),
    )
    return wrong === undefined
      ? undefined
      : found(
          `purpose ${wrong} with keyUsage ${usages.join(', ')}`,
          `用途 ${wrong} 与 keyUsage ${usages.join('、')} 不符`,
        )
  },
}

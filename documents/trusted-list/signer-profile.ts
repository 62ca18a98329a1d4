/** What TS 119 612 §5.7.1 asks of the certificate that signs a list; said before it is announced, never when it signs. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import { readExtension } from '../../checks/x509/extension.ts'
import { basicConstraints } from '../../checks/x509/extensions/basic-constraints.ts'
import { extKeyUsage } from '../../checks/x509/extensions/ext-key-usage.ts'
import { keyUsage } from '../../checks/x509/extensions/key-usage.ts'
import { subjectKeyIdentifier } from '../../checks/x509/extensions/subject-key-identifier.ts'
import { attributeTypes, valuesOf } from '../../checks/x509/name.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { territory } from './names.ts'

/** id-tsl-kp-tslSigning */
export const listSigning = '0.4.0.2231.3.0'
const signing: readonly string[] = ['digitalSignature', 'contentCommitment']

interface Requirement {
  readonly text: Bilingual
  readonly holds: (certificate: Certificate, operator: Bilingual) => boolean
}

const requirements: readonly Requirement[] = [
  {
    text: {
      en: 'The subject’s country is that of the list',
      'zh-CN': '证书主体的国家应与列表一致',
    },
    holds: (certificate) =>
      valuesOf(certificate.subject, attributeTypes.country).includes(territory),
  },
  {
    text: {
      en: 'The subject’s organization is the operator, by a name that the list has',
      'zh-CN': '证书主体的组织名称应为列表所载的运营机构名称',
    },
    holds: (certificate, { en, 'zh-CN': zh }) =>
      valuesOf(certificate.subject, attributeTypes.organization).some(
        (name) => name === en || name === zh,
      ),
  },
  {
    text: { en: 'The key is for signatures alone', 'zh-CN': '密钥用途应仅为签名' },
    holds: (certificate) => {
      const usages = readExtension(certificate, keyUsage) ?? []
      return usages.length > 0 && usages.every((usage) => signing.includes(usage))
    },
  },
  {
    text: {
      en: 'The extended key usage is for signing lists',
      'zh-CN': '扩展密钥用途应为签署可信列表',
    },
    holds: (certificate) => readExtension(certificate, extKeyUsage)?.includes(listSigning) ?? false,
  },
  {
    text: {
      en: 'The certificate has a subject key identifier',
      'zh-CN': '证书应含主体密钥标识符',
    },
    holds: (certificate) => readExtension(certificate, subjectKeyIdentifier) !== undefined,
  },
  {
    text: { en: 'The certificate is of no CA', 'zh-CN': '证书不得为 CA 证书' },
    holds: (certificate) => readExtension(certificate, basicConstraints)?.ca !== true,
  },
]

/** The requirements that do not hold; `operator` is the name in the list. Throws Unreadable for a broken extension. */
export const signerDeviations = (certificate: Certificate, operator: Bilingual): Bilingual[] =>
  requirements.flatMap(({ holds, text }) => (holds(certificate, operator) ? [] : [text]))

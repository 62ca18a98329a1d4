/** An SM2 key signs or encrypts, not both (GB/T 20518; GM/T 0015). */
import { found, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { keyUsage, type KeyUsage } from '../x509/extensions/key-usage.ts'

const signing: readonly KeyUsage[] = ['digitalSignature', 'contentCommitment']
const encrypting: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment', 'keyAgreement']

export const sm2KeysSeparate: Check = {
  id: 'gbt/sm2-keys-separate',
  citation: 'GB/T 20518-2018; GM/T 0015-2023',
  clauseSeen: false,
  requirement:
    'Signing and encryption have certificates of their own: the key usage of a holder’s SM2 certificate has the uses of one of them only.',
  requirementZh: '签名与加密使用各自的证书：终端实体 SM2 证书的密钥用途仅含其中一类。',
  level: 'must',
  severity: 'major',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ role, certificate }) =>
    role === 'end-entity' && certificate.publicKey.facts.kind === 'sm2',
  otherwise: found('Not a holder’s SM2 certificate', '非终端实体 SM2 证书'),
  violation: ({ certificate }) => {
    const usages = readExtension(certificate, keyUsage) ?? []
    const mixed =
      usages.some((usage) => signing.includes(usage)) &&
      usages.some((usage) => encrypting.includes(usage))
    return mixed
      ? found(`keyUsage is ${usages.join(', ')}`, `keyUsage 为 ${usages.join('、')}`)
      : undefined
  },
}

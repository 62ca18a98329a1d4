/** Different CA keys have different key identifiers (RFC 5280 §4.2.1.2). */
import { found, toEveryDossier, type DossierCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import type { Certificate } from '../x509/certificate.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'

function identifierOf(certificate: Certificate): string | undefined {
  const octets = readExtension(certificate, subjectKeyIdentifier)
  return octets && Buffer.from(octets).toString('hex')
}

export const keyIdentifiersDistinct: DossierCheck = {
  id: 'dossier/key-identifiers-distinct',
  citation: 'RFC 5280 §4.2.1.2',
  requirement:
    'The subject key identifier extension provides a means of identifying certificates that contain a particular public key.',
  requirementZh: '主体密钥标识符扩展用于识别含有特定公钥的证书。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'filing',
  ...toEveryDossier,
  violation: ({ certificates }) => {
    const keys = new Map<string, string>()
    const again = certificates.find(({ certificate }) => {
      const identifier = identifierOf(certificate)
      const key = Buffer.from(certificate.publicKey.key.bytes).toString('base64')
      const before = keys.get(identifier ?? '')
      if (identifier) keys.set(identifier, key)
      return before !== undefined && before !== key
    })
    const identifier = again && identifierOf(again.certificate)
    return identifier
      ? found(`${identifier} identifies two keys`, `${identifier} 标识了两个密钥`)
      : undefined
  },
}

/** The key identifier of a list is that of its issuer’s certificate (RFC 5280 §5.2.1). */
import { found, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'
import { subjectKeyIdentifier } from '../x509/extensions/subject-key-identifier.ts'

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex')

export const authorityKeyLinked: ListCheck = {
  id: 'rfc5280-crl/authority-key-linked',
  citation: 'RFC 5280 §5.2.1, §4.2.1.2',
  requirement:
    'The authority key identifier identifies the public key corresponding to the private key used to sign the CRL: the subject key identifier of the issuer’s certificate.',
  requirementZh:
    '颁发机构密钥标识符标识与签署 CRL 的私钥对应的公钥，应与颁发者证书的主体密钥标识符一致。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ issuer }) => issuer !== undefined,
  otherwise: found('Its issuer is not filed', '未提交其颁发者的证书'),
  violation: ({ list, issuer }) => {
    const [stated, own] = [
      readExtension(list, authorityKeyIdentifier)?.keyIdentifier,
      issuer && readExtension(issuer.certificate, subjectKeyIdentifier),
    ]
    if (!stated || !own || Buffer.compare(stated, own) === 0) return undefined
    const [one, other] = [hex(stated), hex(own)]
    return found(
      `the list states ${one}, the issuer ${other}`,
      `CRL 所载为 ${one}，颁发者为 ${other}`,
    )
  },
}

/** A responder’s own certificate says that it need not be asked about (RFC 6960 §4.2.2.2.1). */
import { found, type ResponseCheck } from '../check.ts'
import { noCheck } from '../ocsp/extensions.ts'
import { delegatesOf } from '../ocsp/basic-responses.ts'
import { extensionOf } from '../x509/extension.ts'
import { nameText } from '../x509/name.ts'

export const responderNoCheck: ResponseCheck = {
  id: 'rfc6960/responder-no-check',
  citation: 'RFC 6960 §4.2.2.2.1',
  clauseSeen: false,
  requirement:
    'A CA may specify that an OCSP client can trust a responder for the lifetime of the responder’s certificate: by the extension id-pkix-ocsp-nocheck; otherwise the status of that certificate has to be found out too.',
  requirementZh:
    'CA 可以 id-pkix-ocsp-nocheck 扩展表明，在响应方证书有效期内可予信任；否则尚须查明该证书自身的状态。',
  level: 'should',
  severity: 'minor',
  effective: '2013-06-01',
  judgedAt: 'issue',
  applies: ({ response }) => delegatesOf(response).length > 0,
  otherwise: found(
    'No certificate of a delegated responder comes along',
    '响应未附带受托响应方证书',
  ),
  violation: ({ response }) => {
    const delegate = delegatesOf(response).find((certificate) => !extensionOf(certificate, noCheck))
    return (
      delegate &&
      found(
        `${nameText(delegate.subject)} has no nocheck`,
        `${nameText(delegate.subject)} 无 nocheck 扩展`,
      )
    )
  },
}

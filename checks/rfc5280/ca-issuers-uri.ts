/** The certificate of the issuer can be fetched by HTTP or LDAP (RFC 5280 §4.2.2.1). */
import { type Check, found } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import {
  accessMethods,
  authorityInformationAccess,
} from '../x509/extensions/authority-information-access.ts'

export const caIssuersUri: Check = {
  id: 'rfc5280/ca-issuers-uri',
  citation: 'RFC 5280 §4.2.2.1',
  requirement:
    'When the id-ad-caIssuers accessMethod is used, at least one instance SHOULD specify an accessLocation that is an HTTP [RFC2616] or LDAP [RFC4516] URI.',
  requirementZh:
    '使用 id-ad-caIssuers 访问方法时，至少一个实例的 accessLocation 应当为 HTTP 或 LDAP URI。',
  level: 'should',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, authorityInformationAccess)?.some(
      ({ method }) => method === accessMethods.caIssuers,
    ) === true,
  otherwise: { en: 'No caIssuers', 'zh-CN': '无 caIssuers' },
  violation: ({ certificate }) => {
    const access = readExtension(certificate, authorityInformationAccess) ?? []
    const reachable = access.some(
      ({ method, uri = '' }) =>
        method === accessMethods.caIssuers && /^(?:https?|ldaps?):/i.test(uri),
    )
    return reachable ? undefined : found('no HTTP or LDAP URI', '无 HTTP 或 LDAP URI')
  },
}

/** OCSP responders are located by URI (RFC 6960 §3.1). */
import { type Check, found } from '../check.ts'
import { isAbsoluteUri } from '../x509/attribute-rules.ts'
import { readExtension } from '../x509/extension.ts'
import {
  accessMethods,
  authorityInformationAccess,
} from '../x509/extensions/authority-information-access.ts'

export const ocspLocationUri: Check = {
  id: 'rfc5280/ocsp-location-uri',
  citation: 'RFC 6960 §3.1',
  clauseSeen: false,
  requirement:
    'CAs that support an OCSP service must give the location of the responder as a uniformResourceIdentifier in accessLocation.',
  requirementZh:
    '支持 OCSP 服务的 CA 须在 accessLocation 中以 uniformResourceIdentifier 给出应答方位置。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    readExtension(certificate, authorityInformationAccess)?.some(
      ({ method }) => method === accessMethods.ocsp,
    ) === true,
  otherwise: { en: 'No OCSP location', 'zh-CN': '无 OCSP 地址' },
  violation: ({ certificate }) => {
    const access = readExtension(certificate, authorityInformationAccess) ?? []
    const wrong = access.some(
      ({ method, uri }) => method === accessMethods.ocsp && !isAbsoluteUri(uri ?? ''),
    )
    return wrong ? found('a location of OCSP is no URI', '某 OCSP 地址不是 URI') : undefined
  },
}

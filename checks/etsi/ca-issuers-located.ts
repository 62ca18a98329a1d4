/** A holder’s certificate says where that of its CA is (ETSI EN 319 412-2 GEN-4.4.1-3). */
import { found, toHolders, type Check } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityInformationAccess } from '../x509/extensions/authority-information-access.ts'

const caIssuers = '1.3.6.1.5.5.7.48.2'

export const caIssuersLocated: Check = {
  id: 'etsi/ca-issuers-located',
  citation: 'ETSI EN 319 412-2 GEN-4.4.1-3',
  requirement:
    'The Authority Information Access extension shall include an accessMethod OID, id-ad-caIssuers, with an accessLocation value specifying at least one access location of a valid CA certificate of the issuing CA.',
  requirementZh:
    '颁发机构信息访问扩展应包含 id-ad-caIssuers 访问方法，其 accessLocation 至少给出一处颁发 CA 有效证书的访问位置。',
  level: 'must',
  severity: 'minor',
  effective: '2016-02-01',
  judgedAt: 'issue',
  ...toHolders,
  violation: ({ certificate }) => {
    const list = readExtension(certificate, authorityInformationAccess) ?? []
    return list.some(({ method }) => method === caIssuers)
      ? undefined
      : found('no location of the CA certificate', '未给出 CA 证书的访问位置')
  },
}
